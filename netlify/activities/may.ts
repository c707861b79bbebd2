import { hasRole, type Person } from '#netlify/auth/person.ts';

import type { Activity } from './activity.ts';

/** What somebody is to one Activity. One person can be several at once. */
export type Relation = 'candidate' | 'assignee' | 'owner' | 'decider' | 'creator' | 'lead' | 'operator' | 'auditor';

/** Where an Activity stands, as far as the rules go by it. `delegated`: claimed, and in the hands of somebody who works for the owner. */
export type Stage = 'open' | 'claimed' | 'delegated' | 'closed';

export const activityActions = [
  'READ',
  'READ_PRIVATE',
  'READ_HISTORY',
  'CLAIM',
  'UNCLAIM',
  'ASSIGN',
  'DELEGATE',
  'HAND_BACK',
  'COMPLETE',
  'CHANGE',
  'FOLLOW_UP',
  'COMMENT',
  'ATTACH',
  'WATCH',
  'CANCEL',
] as const;
export type ActivityAction = (typeof activityActions)[number];

/** The facts that the rules look at. */
export type RuledActivity = Pick<
  Activity,
  'tenantId' | 'taskId' | 'status' | 'delegation' | 'candidateGroups' | 'candidateUsers' | 'assignee' | 'owner' | 'decidedBy' | 'createdBy'
>;

type Rule = Partial<Record<Relation, readonly Stage[]>>;

const live = ['open', 'claimed', 'delegated'] as const;
const always = [...live, 'closed'] as const;

const participants = { candidate: always, assignee: always, owner: always, decider: always, lead: always } satisfies Rule;
const discussing = { ...participants, creator: always, operator: always } satisfies Rule;
const reading = { ...discussing, auditor: always } satisfies Rule;

/** Who may do what, and while the Activity stands where. What is not here nobody may. */
export const activityRules: Readonly<Record<ActivityAction, Rule>> = {
  READ: reading,
  READ_PRIVATE: participants,
  READ_HISTORY: reading,
  CLAIM: { candidate: ['open'] },
  UNCLAIM: { assignee: ['claimed'], lead: ['claimed'] },
  ASSIGN: { lead: live },
  DELEGATE: { assignee: ['claimed'], lead: ['claimed'] },
  // Only while it is delegated: then the assignee is the delegate.
  HAND_BACK: { assignee: ['delegated'] },
  // A candidate who decides what nobody has claimed claims it by that.
  COMPLETE: { candidate: ['open'], assignee: ['claimed'], lead: live },
  CHANGE: { lead: live },
  FOLLOW_UP: { assignee: live, lead: live },
  COMMENT: discussing,
  ATTACH: discussing,
  WATCH: discussing,
  CANCEL: { creator: live, lead: live },
};

/** Those that end what only an Activity without a process ends by itself. */
const standaloneOnly: ReadonlySet<ActivityAction> = new Set(['CANCEL']);

/** What the person may do to the Activity now. Pure; `visibleTo` says the same of READ in SQL. */
export function mayOn(person: Person, found: RuledActivity): ReadonlySet<ActivityAction> {
  const relations = relationsOf(person, found);
  const stage = stageOf(found);
  return new Set(activityActions.filter((action) => isAllowed(action, found, { relations, stage })));
}

/** Null when the person may. `relation`: not as things are between them; `stage`: not as things stand; `standalone`: not of a process. */
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

export function stageOf({ status, delegation }: Pick<Activity, 'status' | 'delegation'>): Stage {
  if (status === 'OPEN') return 'open';
  if (status !== 'CLAIMED') return 'closed';
  return delegation === 'PENDING' ? 'delegated' : 'claimed';
}

/** None at all between a person and an Activity of another tenant, or a service. */
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
