/** Roles that a person can have. */
export type ProcessRole = 'clerk' | 'reviewer' | 'lead' | 'operator' | 'auditor';

/** People with one of the roles or in one of the groups. */
export interface Members {
  readonly roles?: readonly ProcessRole[];
  readonly groups?: readonly string[];
}

/** Members of one process, beside the people whom its user tasks ask. Only named people are members. */
export interface ProcessAccess {
  /** Members who may start an instance. The starter follows the instance, and delivers its messages. */
  readonly start: Members;
  /** Members who work on all instances: they read all instances with private variables, and deliver the messages. */
  readonly work?: Members;
}
