import { type WorkState, workStates } from '#netlify/core/work-state.ts';

/** Kinds of what the API accepts and finishes later. */
export const workItemKinds = ['START', 'DECISION', 'MESSAGE', 'SIGNAL', 'REPORT', 'NOTIFICATION', 'ROW'] as const;
export type WorkItemKind = (typeof workItemKinds)[number];

/** A state with what people must know about it. */
export type Standing =
  | { readonly state: 'DONE' }
  | { readonly state: 'WAITING'; readonly waitsFor: string; readonly since: Date }
  | {
      readonly state: 'RETRYING';
      /** Attempts that failed so far, of how many; null: it is tried until it succeeds or expires. */
      readonly attempts: number;
      readonly maxAttempts: number | null;
      readonly nextAt: Date | null;
      readonly problem: string | null;
    }
  | {
      readonly state: 'NEEDS_ATTENTION';
      readonly cause: string;
      readonly problem: string;
      readonly action: string;
      /** Roles and relations that may act. */
      readonly allowedTo: readonly string[];
    }
  | { readonly state: 'REJECTED'; readonly cause: string; readonly problem: string };

/** Accepted work with its state, read from the table that has it. */
export interface WorkItem {
  readonly kind: WorkItemKind;
  readonly id: string;
  readonly acceptedAt: Date;
  /** Name of what was accepted: a process, task, message, topic or row. */
  readonly subject: string;
  readonly businessKey: string | null;
  readonly processInstanceId: string | null;
  readonly activityId: string | null;
  readonly standing: Standing;
}

/** States that each kind can reach; the others cannot occur. */
export const reachable: Readonly<Record<WorkItemKind, readonly WorkState[]>> = {
  // A start that the engine has refused in all attempts is rejected, which frees its keys for a corrected start.
  START: ['DONE', 'WAITING', 'RETRYING', 'REJECTED'],
  DECISION: workStates,
  MESSAGE: workStates,
  SIGNAL: workStates,
  REPORT: workStates,
  // News grows old: what could not be sent for a day is given up, and nobody can mend that.
  NOTIFICATION: ['DONE', 'WAITING', 'RETRYING', 'REJECTED'],
  // A row that is through is removed.
  ROW: ['RETRYING', 'NEEDS_ATTENTION'],
};
