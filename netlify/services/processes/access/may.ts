import type { Members } from '#inngest/define/access.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import type { Person } from '#netlify/auth/person.ts';

/**
 * Relation of a person to one process instance; a person can have several. `participant`: candidate, assignee, owner, decider or lead of an
 * Activity of the instance. `member`: named under `access.work` of the workflow. `service`: the bridge with its workers.
 */
export type InstanceRelation = 'starter' | 'participant' | 'member' | 'operator' | 'auditor' | 'service';

/** `READ_GIVEN`: private variables of the start. `READ_PRIVATE`: all private variables. */
export type InstanceAction = 'READ' | 'READ_GIVEN' | 'READ_PRIVATE' | 'CORRELATE' | 'CANCEL' | 'RETRY';

/** Relations that allow each action on a process instance. All other relations are refused. */
export const instanceRules: Readonly<Record<InstanceAction, readonly InstanceRelation[]>> = {
  READ: ['starter', 'participant', 'member', 'operator', 'auditor', 'service'],
  READ_GIVEN: ['starter', 'participant', 'member', 'service'],
  READ_PRIVATE: ['participant', 'member', 'service'],
  CORRELATE: ['starter', 'member'],
  CANCEL: ['operator'],
  RETRY: ['operator'],
};

export const allowedInstanceActions = (action: InstanceAction, relations: readonly InstanceRelation[]): boolean =>
  relations.some((relation) => instanceRules[action].includes(relation));

/** Returns the relations that hold for every instance of the person's tenant. */
export function relationsByRole(person: Person): InstanceRelation[] {
  if (person.kind === 'service') return ['service'];
  return (['operator', 'auditor'] as const).filter((role) => person.roles.includes(role));
}

/** Whether the person reads every instance of the tenant, of any process. */
export const readsAllInstances = (person: Person): boolean => allowedInstanceActions('READ', relationsByRole(person));

export const isAmong = ({ roles = [], groups = [] }: Members, person: Person): boolean =>
  roles.some((role) => person.roles.includes(role)) || groups.some((group) => person.groups.includes(group));

/** Whether the person works on all instances of the process. False when this deployment has no code for the process. */
export function isMember(workflows: readonly Workflow[], person: Person, processDefinitionKey: string): boolean {
  const work = workflows.find(({ model }) => model.key === processDefinitionKey)?.access.work;
  return person.kind === 'person' && work !== undefined && isAmong(work, person);
}
