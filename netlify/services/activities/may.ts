import { hasRole, type Person } from '#netlify/auth/person.ts';
import { activityActions, type ActivityAction } from '#netlify/core/activity-actions.ts';

import type { Activity } from './activity.ts';

/** Relation of a person to one Activity. One person can have several at once. */
export type Relation = 'candidate' | 'assignee' | 'owner' | 'decider' | 'creator' | 'lead' | 'operator' | 'auditor';

/**
 * Stage of an Activity, as far as the rules need it. `delegated`: claimed by a delegate of the owner. `stuck`: decided, but the engine does
 * not take the decision until a person acts.
 */
export type Stage = 'open' | 'claimed' | 'delegated' | 'stuck' | 'closed';

/** Facts that the rules look at. */
export type RuledActivity = Pick<
  Activity,
  | 'tenantId'
  | 'taskId'
  | 'status'
  | 'delegation'
  | 'stuckAt'
  | 'candidateGroups'
  | 'candidateUsers'
  | 'assignee'
  | 'owner'
  | 'decidedBy'
  | 'createdBy'
>;

type Rule = Partial<Record<Relation, readonly Stage[]>>;

const live = ['open', 'claimed', 'delegated'] as const;
const always = [...live, 'stuck', 'closed'] as const;

const participants = { candidate: always, assignee: always, owner: always, decider: always, lead: always } satisfies Rule;
const discussing = { ...participants, creator: always, operator: always } satisfies Rule;
const reading = { ...discussing, auditor: always } satisfies Rule;

/** Rules: the stages at which each relation may act. An action without an entry is refused. */
export const activityRules: Readonly<Record<ActivityAction, Rule>> = {
  READ: reading,
  READ_PRIVATE: participants,
  READ_HISTORY: reading,
  CLAIM: { candidate: ['open'] },
  UNCLAIM: { assignee: ['claimed'], lead: ['claimed'] },
  ASSIGN: { lead: live },
  DELEGATE: { assignee: ['claimed'], lead: ['claimed'] },
  // Only a delegated Activity is handed back: there the assignee is the delegate.
  HAND_BACK: { assignee: ['delegated'] },
  // A candidate's decision claims an open Activity.
  COMPLETE: { candidate: ['open'], assignee: ['claimed'], lead: live },
  CHANGE: { lead: live },
  FOLLOW_UP: { assignee: live, lead: live },
  COMMENT: discussing,
  ATTACH: discussing,
  WATCH: discussing,
  CANCEL: { creator: live, lead: live },
  // The decider may send the same decision again, too; another decision is for the people who answer for the work of others.
  RETRY: { decider: ['stuck'], lead: ['stuck'], operator: ['stuck'] },
  REOPEN: { lead: ['stuck'], operator: ['stuck'] },
};

/** Actions for standalone Activities only; an Activity of a process ends with its user task. */
const standaloneOnly: ReadonlySet<ActivityAction> = new Set(['CANCEL']);

/** Returns the actions that the person may do on the Activity now. Pure; `visibleTo` is the equivalent of READ in SQL. */
export function allowedActions(person: Person, found: RuledActivity): ReadonlySet<ActivityAction> {
  const relations = relationsOf(person, found);
  const stage = stageOf(found);
  return new Set(activityActions.filter((action) => isAllowed(action, found, { relations, stage })));
}

/**
 * Names the obstacle to an action; null when the person may act. `relation`: the person's relations never allow the action; `stage`: not at
 * this stage; `standalone`: not on an Activity of a process.
 */
export function obstacleTo(action: ActivityAction, person: Person, found: RuledActivity): 'relation' | 'stage' | 'standalone' | null {
  const relations = relationsOf(person, found);
  if (isAllowed(action, found, { relations, stage: stageOf(found) })) return null;
  if (standaloneOnly.has(action) && found.taskId !== null) return 'standalone';
  return always.some((stage) => isAllowed(action, found, { relations, stage })) ? 'stage' : 'relation';
}

function isAllowed(
  action: ActivityAction,
  { taskId }: RuledActivity,
  { relations, stage }: { relations: readonly Relation[]; stage: Stage },
): boolean {
  if (standaloneOnly.has(action) && taskId !== null) return false;
  return relations.some((relation) => activityRules[action][relation]?.includes(stage));
}

export function stageOf({ status, delegation, stuckAt }: Pick<Activity, 'status' | 'delegation' | 'stuckAt'>): Stage {
  if (status === 'OPEN') return 'open';
  if (status !== 'CLAIMED') return stuckAt === null ? 'closed' : 'stuck';
  return delegation === 'PENDING' ? 'delegated' : 'claimed';
}

/** Returns the person's relations to the Activity: none across tenants, and none for a service. */
export function relationsOf(person: Person, found: RuledActivity): Relation[] {
  if (person.kind === 'service' || person.tenant !== found.tenantId) return [];
  const isInGroup = found.candidateGroups.some((group) => person.groups.includes(group));
  const decides = hasRole(person, 'reviewer', 'lead');
  const facts: Record<Relation, boolean> = {
    candidate: decides && (isInGroup || found.candidateUsers.includes(person.id)),
    assignee: found.assignee === person.id,
    owner: found.owner === person.id,
    decider: found.decidedBy === person.id,
    creator: found.createdBy === person.id,
    lead: isInGroup && hasRole(person, 'lead'),
    operator: hasRole(person, 'operator'),
    auditor: hasRole(person, 'auditor'),
  };
  return relations.filter((relation) => facts[relation]);
}

const relations = [
  'candidate',
  'assignee',
  'owner',
  'decider',
  'creator',
  'lead',
  'operator',
  'auditor',
] as const satisfies readonly Relation[];
