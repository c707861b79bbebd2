/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Action of a person on one Activity. */
export type ActivityAction =
  | 'ASSIGN'
  | 'ATTACH'
  | 'CANCEL'
  /** Priority and due date. */
  | 'CHANGE'
  | 'CLAIM'
  | 'COMMENT'
  | 'COMPLETE'
  | 'DELEGATE'
  | 'FOLLOW_UP'
  | 'HAND_BACK'
  | 'READ'
  | 'READ_HISTORY'
  | 'READ_PRIVATE'
  /** Decide anew what needs attention. */
  | 'REOPEN'
  /** Send a decision that needs attention again. */
  | 'RETRY'
  | 'UNCLAIM'
  | 'WATCH';

export type ActivityAtVersion = {
  id: string;
  version: number;
};

export type ActivityChanges = {
  dueAt?: string | null | undefined;
  followUpAt?: string | null | undefined;
  /** Priority from 0 to 100; 50 is usual. */
  priority?: number | null | undefined;
};

/** Filter of Activities. Every field narrows the list; one that is absent, null or false does not, but for `standalone`, whose false does, too. */
export type ActivityFilter = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  createdByMe?: boolean | null | undefined;
  /** Activities decided by the caller. */
  decidedByMe?: boolean | null | undefined;
  /** Activities of the caller that are delegated and not handed back yet. */
  delegatedByMe?: boolean | null | undefined;
  dueAfter?: string | null | undefined;
  /** Activities due before this instant; those without a due date are left out. */
  dueBefore?: string | null | undefined;
  /** Activities open to the caller's groups or to the caller by name, claimed or not. */
  forMe?: boolean | null | undefined;
  /** Candidate group of the Activities. */
  group?: string | null | undefined;
  minPriority?: number | null | undefined;
  /** Activities assigned to the caller. */
  mine?: boolean | null | undefined;
  /** Activities past their due date and not closed. */
  overdue?: boolean | null | undefined;
  processDefinitionKey?: string | null | undefined;
  processInstanceId?: string | null | undefined;
  /** Activities without a follow-up date in the future. */
  ready?: boolean | null | undefined;
  /** Activities without a process (true), or of a process (false). */
  standalone?: boolean | null | undefined;
  status?: Array<ActivityStatus> | null | undefined;
  /** Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only. */
  text?: string | null | undefined;
  /** Activities without an assignee. */
  unassigned?: boolean | null | undefined;
  userTaskKey?: string | null | undefined;
  watched?: boolean | null | undefined;
};

export type ActivityHistoryFilter = {
  action?: string | null | undefined;
  activityId?: string | null | undefined;
  actor?: string | null | undefined;
  /** Begin of the time, included. */
  since?: string | null | undefined;
  /** End of the time, excluded. */
  until?: string | null | undefined;
};

export type ActivityOrder =
  | 'CREATED'
  | 'DUE'
  | 'PRIORITY'
  | 'TITLE'
  | 'UPDATED';

export type ActivityStatus =
  /** The instance, or the Activity itself, was cancelled. */
  | 'CANCELLED'
  | 'CLAIMED'
  | 'COMPLETED'
  | 'OPEN'
  /** The process went on without the decision (timer, other path). */
  | 'SUPERSEDED';

export type CircuitState =
  /** System whose jobs are worked on. */
  | 'CLOSED'
  /** System whose pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** System whose jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type ContextKind =
  /** Country by its two letters, ISO 3166. */
  | 'COUNTRY'
  | 'DATE'
  | 'EMAIL'
  /** List of matches, each with name, score and topics. */
  | 'MATCHES'
  /** Object of amount and currency. */
  | 'MONEY'
  /** Score from 0 to 1. */
  | 'SCORE'
  /** Words separated by commas. */
  | 'TAGS'
  | 'TEXT';

export type DeadlineKind =
  /** The Activity will be closed. */
  | 'CLOSING'
  /** More people will be asked. */
  | 'ESCALATION'
  | 'OTHER'
  /** Those who can decide will be reminded. */
  | 'REMINDER';

export type DecisionDelivery =
  | 'ACCEPTED'
  | 'NONE'
  | 'SENDING'
  /** The engine had already gone on: the decision did not count. */
  | 'TOO_LATE';

export type Delegation =
  | 'NONE'
  /** Assignee works on the Activity for the owner. */
  | 'PENDING'
  /** Activity was handed back to the owner. */
  | 'RETURNED';

export type DigestRhythm =
  /** Digest within seconds; what happens together comes together. */
  | 'AT_ONCE'
  /** Digest at eight in the morning, in the zone of the person. */
  | 'DAILY'
  /** Digest with the full hour. */
  | 'HOURLY';

export type MessageState =
  | 'DELIVERED'
  /** Message that was not delivered in time. */
  | 'EXPIRED'
  /** Message that will not be delivered unless somebody acts: `cause` and `problem` say why. Send it again under a new key. */
  | 'NEEDS_ATTENTION'
  /** Message whose variables or sender are not accepted. Correct it and send it again, under the same key if you like. */
  | 'REJECTED'
  /** Message that the engine did not take; it is tried again at `nextAttemptAt`. */
  | 'RETRYING'
  /** Message that nobody waits for yet; it is delivered when somebody does. */
  | 'WAITING';

/** New Activity without a process. At least one of candidateGroups, candidateUsers and assignee says who can do it. */
export type NewActivity = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  candidateGroups?: Array<string> | null | undefined;
  candidateUsers?: Array<string> | null | undefined;
  description?: string | null | undefined;
  dueAt?: string | null | undefined;
  followUpAt?: string | null | undefined;
  priority?: number | null | undefined;
  title: string;
};

export type NotificationKind =
  /** An Activity was given to the caller, or opened for the caller by name. */
  | 'ASSIGNED'
  /** Somebody comments on an Activity that the caller has or watches. */
  | 'COMMENTED'
  /** An Activity of the caller is due soon; of the caller's groups, while nobody has it. */
  | 'DUE_SOON'
  /** Activity that came to a group of the caller, or was taken to somebody above the caller. */
  | 'ESCALATED'
  /** A comment names the caller. */
  | 'MENTIONED'
  | 'OVERDUE'
  /** Reminder of the process. */
  | 'REMINDER';

/** Changes of preferences. A field that is absent stays. Null, for the last two: what the sign-in says of the person. */
export type NotificationPreferencesInput = {
  digest?: DigestRhythm | null | undefined;
  email?: boolean | null | undefined;
  language?: string | null | undefined;
  muted?: Array<NotificationKind> | null | undefined;
  webhook?: boolean | null | undefined;
  zone?: string | null | undefined;
};

export type ProcessInstanceFilter = {
  businessKey?: string | null | undefined;
  processDefinitionKey?: string | null | undefined;
  startedAfter?: string | null | undefined;
  startedBefore?: string | null | undefined;
  status?: ProcessInstanceStatus | null | undefined;
};

export type ProcessInstanceStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  /** Running, with an incident that needs somebody to act. */
  | 'FAILED'
  | 'RUNNING';

export type SavedFilterInput = {
  descending?: boolean | null | undefined;
  filter: ActivityFilter;
  order?: ActivityOrder | null | undefined;
};

export type StartStatus =
  /** Accepted and kept; the engine did not answer, the sweep starts it. */
  | 'PENDING'
  /** The engine refused it for good. */
  | 'REFUSED'
  /** The engine runs the instance (or has run it already). */
  | 'STARTED';

export type WorkItemFilter = {
  kinds?: Array<WorkItemKind> | null | undefined;
  states?: Array<WorkState> | null | undefined;
};

export type WorkItemKind =
  /** Decision of a person on its way to the engine. */
  | 'DECISION'
  /** Message to an instance. */
  | 'MESSAGE'
  /** Notice to a person outside of the site. */
  | 'NOTIFICATION'
  /** Work of a worker with its report to the engine. */
  | 'REPORT'
  /** Row that the bridge could not process; for operators without a tenant. */
  | 'ROW'
  /** Signal to one place that waited for it. */
  | 'SIGNAL'
  /** Start of a process instance. */
  | 'START';

/** State of accepted work: everything accepted is in exactly one. */
export type WorkState =
  /** Work that is through and counts. */
  | 'DONE'
  /** Work that somebody has to act on: cause, action and who may act are named. */
  | 'NEEDS_ATTENTION'
  /** Work that will not be done, and had no effect. */
  | 'REJECTED'
  /** Work that failed and is tried again by itself. */
  | 'RETRYING'
  /** Work that waits for something that is named, such as an instance that expects it or a suspended instance to be resumed. */
  | 'WAITING';

export type ActivityDetailFragment = { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> };

export type ActivityPageQueryVariables = Exact<{
  id: string;
}>;


export type ActivityPageQuery = { activity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null };

export type NextActivitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type NextActivitiesQuery = { mine: { nodes: Array<{ id: string }> }, open: { nodes: Array<{ id: string }> } };

export type ClaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ClaimActivityMutation = { claimActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type UnclaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type UnclaimActivityMutation = { unclaimActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type AssignActivityMutationVariables = Exact<{
  id: string;
  version: number;
  assignee?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type AssignActivityMutation = { assignActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type DelegateActivityMutationVariables = Exact<{
  id: string;
  version: number;
  to: string;
  note?: string | null | undefined;
}>;


export type DelegateActivityMutation = { delegateActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type HandBackActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type HandBackActivityMutation = { handBackActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CompleteActivityMutationVariables = Exact<{
  id: string;
  version: number;
  decision: Record<string, unknown>;
}>;


export type CompleteActivityMutation = { completeActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type ChangeActivityMutationVariables = Exact<{
  id: string;
  version: number;
  changes: ActivityChanges;
  note?: string | null | undefined;
}>;


export type ChangeActivityMutation = { changeActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CancelActivityMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type CancelActivityMutation = { cancelActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type RetryDecisionMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type RetryDecisionMutation = { retryDecision: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type ReopenActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type ReopenActivityMutation = { reopenActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type AddCommentMutationVariables = Exact<{
  activityId: string;
  text: string;
  idempotencyKey: string;
}>;


export type AddCommentMutation = { addComment: { id: string } };

export type AddAttachmentMutationVariables = Exact<{
  activityId: string;
  name: string;
  url: string;
  idempotencyKey: string;
}>;


export type AddAttachmentMutation = { addAttachment: { id: string } };

export type RemoveAttachmentMutationVariables = Exact<{
  id: string;
}>;


export type RemoveAttachmentMutation = { removeAttachment: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type WatchActivityMutationVariables = Exact<{
  id: string;
}>;


export type WatchActivityMutation = { watchActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type UnwatchActivityMutationVariables = Exact<{
  id: string;
}>;


export type UnwatchActivityMutation = { unwatchActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type SaveDraftMutationVariables = Exact<{
  activityId: string;
  decision: Record<string, unknown>;
}>;


export type SaveDraftMutation = { saveDraft: string };

export type DiscardDraftMutationVariables = Exact<{
  activityId: string;
}>;


export type DiscardDraftMutation = { discardDraft: boolean };

export type AuditQueryVariables = Exact<{
  filter?: ActivityHistoryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditQuery = { activityHistory: { nodes: Array<{ sequence: string, activityId: string, at: string, actor: string, action: string, note: string | null, activity: { id: string, title: string, businessKey: string | null } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivityRowFragment = { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null };

export type InboxQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  order: ActivityOrder;
  descending: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { activities: { totalCount: number, nodes: Array<{ id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { inboxCounts: { mine: number, forMe: number, unassigned: number, overdue: number, watched: number, delegated: number }, all: { totalCount: number }, mine: { totalCount: number }, claimable: { totalCount: number } };

export type SavedFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedFiltersQuery = { savedFilters: Array<{ id: string, name: string, filter: Record<string, unknown>, order: ActivityOrder, descending: boolean }> };

export type SaveFilterMutationVariables = Exact<{
  name: string;
  filter: SavedFilterInput;
}>;


export type SaveFilterMutation = { saveFilter: { id: string } };

export type DeleteSavedFilterMutationVariables = Exact<{
  id: string;
}>;


export type DeleteSavedFilterMutation = { deleteSavedFilter: boolean };

export type ProcessModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessModelsQuery = { processDefinitions: Array<{ key: string, name: string, xml: string }> };

export type BulkFormQueryVariables = Exact<{
  id: string;
}>;


export type BulkFormQuery = { activity: { id: string, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null } | null };

export type KnownGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type KnownGroupsQuery = { me: { groups: Array<string> }, people: Array<{ id: string, groups: Array<string> }> };

export type BulkOutcomeFragment = { id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null };

export type ClaimActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
}>;


export type ClaimActivitiesMutation = { claimActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type AssignActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
  assignee?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type AssignActivitiesMutation = { assignActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type CompleteActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
  decision: Record<string, unknown>;
}>;


export type CompleteActivitiesMutation = { completeActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type CreateActivityMutationVariables = Exact<{
  input: NewActivity;
  idempotencyKey: string;
}>;


export type CreateActivityMutation = { createActivity: { id: string } };

export type IncidentGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type IncidentGroupsQuery = { incidentGroups: Array<{ id: string, processDefinitionKey: string, elementId: string | null, elementName: string | null, message: string, count: number, oldestAt: string, newestAt: string, processInstanceIds: Array<string> }> };

export type RetryIncidentsMutationVariables = Exact<{
  id: string;
  count: number;
  reason: string;
}>;


export type RetryIncidentsMutation = { retryIncidents: { retried: number, gone: number, failed: number, problem: string | null, left: number } };

export type InstancePageQueryVariables = Exact<{
  id: string;
}>;


export type InstancePageQuery = { processInstance: { id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, suspended: boolean, startedAt: string, endedAt: string | null, outcome: string | null, variables: Record<string, unknown>, currentElements: Array<{ elementId: string, name: string | null, type: string, since: string, waitsFor: { name: string, state: CircuitState, since: string | null, retryAt: string | null, message: string | null } | null }>, timeline: Array<{ elementId: string, name: string | null, type: string, startedAt: string, endedAt: string | null }>, incidents: Array<{ id: string, elementId: string | null, elementName: string | null, message: string, action: string | null, activityId: string | null, retrying: boolean, createdAt: string }>, messages: Array<{ id: string, name: string, state: MessageState, acceptedAt: string, expiresAt: string, nextAttemptAt: string | null, deliveredAt: string | null, problem: string | null }>, activities: Array<{ id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null }> } | null };

export type InstanceModelQueryVariables = Exact<{
  id: string;
}>;


export type InstanceModelQuery = { processInstance: { id: string, processDefinition: { id: string, key: string, name: string, version: number, xml: string } } | null };

export type CancelProcessMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelProcessMutation = { cancelProcess: { id: string, status: ProcessInstanceStatus, outcome: string | null } };

export type CorrelateMessageMutationVariables = Exact<{
  messageName: string;
  businessKey: string;
  variables?: Record<string, unknown> | null | undefined;
}>;


export type CorrelateMessageMutation = { correlateMessage: { id: string, status: ProcessInstanceStatus } | null };

export type RetryIncidentMutationVariables = Exact<{
  processInstanceId: string;
  incidentId: string;
}>;


export type RetryIncidentMutation = { retryIncident: { id: string, status: ProcessInstanceStatus } };

export type InstancesQueryVariables = Exact<{
  filter?: ProcessInstanceFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InstancesQuery = { processInstances: { totalCount: number, nodes: Array<{ id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, suspended: boolean, startedAt: string, endedAt: string | null, outcome: string | null, currentElements: Array<{ elementId: string, name: string | null }>, incidents: Array<{ id: string, elementName: string | null, message: string, retrying: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DefinitionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type DefinitionNamesQuery = { processDefinitions: Array<{ key: string, name: string }> };

export type FindPeopleQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindPeopleQuery = { people: Array<{ id: string, name: string, groups: Array<string> }> };

export type PeopleByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PeopleByIdsQuery = { people: Array<{ id: string, name: string }> };

export type PreferencesFragment = { email: boolean, webhook: boolean, digest: DigestRhythm, muted: Array<NotificationKind>, language: string, zone: string, emailAddress: string | null };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { notificationPreferences: { email: boolean, webhook: boolean, digest: DigestRhythm, muted: Array<NotificationKind>, language: string, zone: string, emailAddress: string | null } };

export type SetNotificationPreferencesMutationVariables = Exact<{
  preferences: NotificationPreferencesInput;
}>;


export type SetNotificationPreferencesMutation = { setNotificationPreferences: { email: boolean, webhook: boolean, digest: DigestRhythm, muted: Array<NotificationKind>, language: string, zone: string, emailAddress: string | null } };

export type SignedInQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInQuery = { me: { id: string, name: string, roles: Array<string> } };

export type StartFormsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartFormsQuery = { processDefinitions: Array<{ id: string, key: string, name: string, version: number, suspended: boolean, startSchema: Record<string, unknown> | null }> };

export type StartAnswerFragment = { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null };

export type StartProcessMutationVariables = Exact<{
  key: string;
  businessKey: string;
  variables: Record<string, unknown>;
  idempotencyKey: string;
}>;


export type StartProcessMutation = { startProcess: { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null } };

export type WorkItemsQueryVariables = Exact<{
  filter?: WorkItemFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkItemsQuery = { workItems: { unread: Array<WorkItemKind>, nodes: Array<{ kind: WorkItemKind, id: string, acceptedAt: string, subject: string, businessKey: string | null, processInstanceId: string | null, activityId: string | null, state: WorkState, waitsFor: string | null, since: string | null, attempts: number | null, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null, allowedTo: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActivityDetailFragmentDoc = new TypedDocumentString(`
    fragment ActivityDetail on Activity {
  id
  title
  description
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  candidateUsers
  assignee
  owner
  delegation
  createdBy
  priority
  dueAt
  followUpAt
  status
  delivery
  decisionProgress {
    state
    attempts
    maxAttempts
    nextAt
    cause
    problem
    action
  }
  suspended
  version
  formSchema
  formUi
  context {
    name
    label
    value
    kind
    group
  }
  decision
  hasPrivate
  decidedBy
  decidedAt
  closedReason
  createdAt
  deadlines {
    elementId
    name
    at
    interrupting
    kind
  }
  may
  fourEyes {
    decided
    started
  }
  comments {
    id
    author
    at
    text
    mentions
  }
  attachments {
    id
    name
    url
    mediaType
    addedBy
    addedAt
  }
  watchers
  watching
  viewers
  draft {
    decision
    savedAt
  }
  related {
    id
    title
    status
    delivery
    decisionProgress {
      state
    }
    assignee
    decidedBy
  }
  history {
    sequence
    at
    actor
    action
    changes {
      field
      before
      after
    }
    note
  }
}
    `, {"fragmentName":"ActivityDetail"}) as unknown as TypedDocumentString<ActivityDetailFragment, unknown>;
export const ActivityRowFragmentDoc = new TypedDocumentString(`
    fragment ActivityRow on Activity {
  id
  title
  userTaskKey
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  owner
  delegation
  priority
  dueAt
  status
  delivery
  decisionProgress {
    state
  }
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}
    `, {"fragmentName":"ActivityRow"}) as unknown as TypedDocumentString<ActivityRowFragment, unknown>;
export const BulkOutcomeFragmentDoc = new TypedDocumentString(`
    fragment BulkOutcome on BulkResult {
  id
  activity {
    ...ActivityRow
  }
  problem {
    code
    message
    facts
  }
}
    fragment ActivityRow on Activity {
  id
  title
  userTaskKey
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  owner
  delegation
  priority
  dueAt
  status
  delivery
  decisionProgress {
    state
  }
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}`, {"fragmentName":"BulkOutcome"}) as unknown as TypedDocumentString<BulkOutcomeFragment, unknown>;
export const PreferencesFragmentDoc = new TypedDocumentString(`
    fragment Preferences on NotificationPreferences {
  email
  webhook
  digest
  muted
  language
  zone
  emailAddress
}
    `, {"fragmentName":"Preferences"}) as unknown as TypedDocumentString<PreferencesFragment, unknown>;
export const StartAnswerFragmentDoc = new TypedDocumentString(`
    fragment StartAnswer on StartedProcess {
  intentId
  status
  message
  businessKey
  processDefinitionKey
  processInstance {
    id
  }
}
    `, {"fragmentName":"StartAnswer"}) as unknown as TypedDocumentString<StartAnswerFragment, unknown>;
export const ActivityPageDocument = {"__meta__":{"operationName":"ActivityPage","documentId":"sha256:cb452fd2f5da71595755678c1fa53ed44aec9475b603ce0009dd7c60ecee6c76"}} as unknown as TypedDocumentString<ActivityPageQuery, ActivityPageQueryVariables>;
export const NextActivitiesDocument = {"__meta__":{"operationName":"NextActivities","documentId":"sha256:32cdc270458f8d8d241039a7ff2d099ccb3e69ea0a30ea5ae95abbcf823074b0"}} as unknown as TypedDocumentString<NextActivitiesQuery, NextActivitiesQueryVariables>;
export const ClaimActivityDocument = {"__meta__":{"operationName":"ClaimActivity","documentId":"sha256:37bfb3715b7749ee1ffd0107ed56ce02577df20f165b2d297abb4dcf3c84a74c"}} as unknown as TypedDocumentString<ClaimActivityMutation, ClaimActivityMutationVariables>;
export const UnclaimActivityDocument = {"__meta__":{"operationName":"UnclaimActivity","documentId":"sha256:28d3e3f02d58db8277ba5dccd4127110a23b732bc1ec1afebb773f120be69da7"}} as unknown as TypedDocumentString<UnclaimActivityMutation, UnclaimActivityMutationVariables>;
export const AssignActivityDocument = {"__meta__":{"operationName":"AssignActivity","documentId":"sha256:bd6feff0a21715335a0f1983da0225afa2fd72537992dd451abd7efc5d03179b"}} as unknown as TypedDocumentString<AssignActivityMutation, AssignActivityMutationVariables>;
export const DelegateActivityDocument = {"__meta__":{"operationName":"DelegateActivity","documentId":"sha256:99036cb5a26204b58b791aa8a75dbbd7a3d945a4159dd5b8530416dfc85ab3f8"}} as unknown as TypedDocumentString<DelegateActivityMutation, DelegateActivityMutationVariables>;
export const HandBackActivityDocument = {"__meta__":{"operationName":"HandBackActivity","documentId":"sha256:b572ef7780059b53942ae00f55d1264a774810d54e9b2325e309c9b91dd3a497"}} as unknown as TypedDocumentString<HandBackActivityMutation, HandBackActivityMutationVariables>;
export const CompleteActivityDocument = {"__meta__":{"operationName":"CompleteActivity","documentId":"sha256:c352d0b14433a9020343ba906542fab7bf85eb4062f4d6fe5f5d247f43cd1fdd"}} as unknown as TypedDocumentString<CompleteActivityMutation, CompleteActivityMutationVariables>;
export const ChangeActivityDocument = {"__meta__":{"operationName":"ChangeActivity","documentId":"sha256:189bb6833a814f81acf3fed9f0cc743bde16aaa5cf0006f37d6f509a94e316a4"}} as unknown as TypedDocumentString<ChangeActivityMutation, ChangeActivityMutationVariables>;
export const CancelActivityDocument = {"__meta__":{"operationName":"CancelActivity","documentId":"sha256:119d313c125f3e8c26b7030dca3f9653494f8d84e1663590f9bedbe4d19da1bf"}} as unknown as TypedDocumentString<CancelActivityMutation, CancelActivityMutationVariables>;
export const RetryDecisionDocument = {"__meta__":{"operationName":"RetryDecision","documentId":"sha256:2a7847d822109b95fe9b556ee4236611d8e011159c5a029d1b79b5abf1d7d3e3"}} as unknown as TypedDocumentString<RetryDecisionMutation, RetryDecisionMutationVariables>;
export const ReopenActivityDocument = {"__meta__":{"operationName":"ReopenActivity","documentId":"sha256:c638803541bb8d7e333badbfd95598b3f28e11caa038ec7e6ccb84b935a076fa"}} as unknown as TypedDocumentString<ReopenActivityMutation, ReopenActivityMutationVariables>;
export const AddCommentDocument = {"__meta__":{"operationName":"AddComment","documentId":"sha256:00a4d6a02aab778e075b7f5871a4f2dc39191680e23bfdda24b0bffed107b405"}} as unknown as TypedDocumentString<AddCommentMutation, AddCommentMutationVariables>;
export const AddAttachmentDocument = {"__meta__":{"operationName":"AddAttachment","documentId":"sha256:275d734706b5dfdcde32fefc21bea69f1bba3c87de8c75bcc6722877dea77c53"}} as unknown as TypedDocumentString<AddAttachmentMutation, AddAttachmentMutationVariables>;
export const RemoveAttachmentDocument = {"__meta__":{"operationName":"RemoveAttachment","documentId":"sha256:961ce90a2caa5d76b7b914206cd03bf62c0cda5e673347ac44351f61a20a1d45"}} as unknown as TypedDocumentString<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const WatchActivityDocument = {"__meta__":{"operationName":"WatchActivity","documentId":"sha256:961f67cdb7da10e151dd1aba30e2533d933285e0a98b6cd46de10fa9adf05d4b"}} as unknown as TypedDocumentString<WatchActivityMutation, WatchActivityMutationVariables>;
export const UnwatchActivityDocument = {"__meta__":{"operationName":"UnwatchActivity","documentId":"sha256:90eadd47dbab1043bda0eec9e058ee2314f2483d5fa26906a68f6593a0b4ae47"}} as unknown as TypedDocumentString<UnwatchActivityMutation, UnwatchActivityMutationVariables>;
export const SaveDraftDocument = {"__meta__":{"operationName":"SaveDraft","documentId":"sha256:bf8a0051f1138b6e7a1b7322a6cdd0f9721eeee55a1364383796bade649c271c"}} as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const DiscardDraftDocument = {"__meta__":{"operationName":"DiscardDraft","documentId":"sha256:7821b02e7870e09d476ca11a8a14be74e5700e888c2bc722e28ddbab8708b100"}} as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const AuditDocument = {"__meta__":{"operationName":"Audit","documentId":"sha256:fb2a7cc43837ac89ef2a8e97119edfc812f7b5aeb70c2513d6dceac4b14fcd10"}} as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const InboxDocument = {"__meta__":{"operationName":"Inbox","documentId":"sha256:75697ff94ace4aa5d7c6f11e3e5e88a71e2e815d807038d30658a420aeb42d6c"}} as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxCountsDocument = {"__meta__":{"operationName":"InboxCounts","documentId":"sha256:b2fb8f5e47ccbd33b8af375ee99b3e39bf88c7236d08b7a6bac1cde5570f83a3"}} as unknown as TypedDocumentString<InboxCountsQuery, InboxCountsQueryVariables>;
export const SavedFiltersDocument = {"__meta__":{"operationName":"SavedFilters","documentId":"sha256:a0527f5633dfb0a8c29e7946f4e03412ea1f8f99a0bc73e686431f11dbf6e9ed"}} as unknown as TypedDocumentString<SavedFiltersQuery, SavedFiltersQueryVariables>;
export const SaveFilterDocument = {"__meta__":{"operationName":"SaveFilter","documentId":"sha256:185fe892519599ec97ca0a2d2b6c56b5c6d4b2f6470ccc5212eb75eff47e493a"}} as unknown as TypedDocumentString<SaveFilterMutation, SaveFilterMutationVariables>;
export const DeleteSavedFilterDocument = {"__meta__":{"operationName":"DeleteSavedFilter","documentId":"sha256:bdc7dc949ef0af3893d1c82e5f9c70dbada0de8a11735a104fe3e2f1d502cc08"}} as unknown as TypedDocumentString<DeleteSavedFilterMutation, DeleteSavedFilterMutationVariables>;
export const ProcessModelsDocument = {"__meta__":{"operationName":"ProcessModels","documentId":"sha256:b487308ad1838377d4f85347e3be29c924b26c8707a96323e187feb2d92e9948"}} as unknown as TypedDocumentString<ProcessModelsQuery, ProcessModelsQueryVariables>;
export const BulkFormDocument = {"__meta__":{"operationName":"BulkForm","documentId":"sha256:7d0ce0b3b19332adb9a47b589b14a0715aa9020be223471105a628143baad387"}} as unknown as TypedDocumentString<BulkFormQuery, BulkFormQueryVariables>;
export const KnownGroupsDocument = {"__meta__":{"operationName":"KnownGroups","documentId":"sha256:1cfc02cfc1ac86fa3d0172a4113bd3997fabdf2dfb93ac7e285c851e2301d9f2"}} as unknown as TypedDocumentString<KnownGroupsQuery, KnownGroupsQueryVariables>;
export const ClaimActivitiesDocument = {"__meta__":{"operationName":"ClaimActivities","documentId":"sha256:a41a45efb1f4eeece9e2414b622a178ec91d80ef27c12247275b6efeaf06b98d"}} as unknown as TypedDocumentString<ClaimActivitiesMutation, ClaimActivitiesMutationVariables>;
export const AssignActivitiesDocument = {"__meta__":{"operationName":"AssignActivities","documentId":"sha256:e155d6b5680f41fe740f9515496d807150faf22510d2e9c242080d9034a54cfc"}} as unknown as TypedDocumentString<AssignActivitiesMutation, AssignActivitiesMutationVariables>;
export const CompleteActivitiesDocument = {"__meta__":{"operationName":"CompleteActivities","documentId":"sha256:d32745ba281947560025ff76639bfa6448146ebc44e55391dfb66560def5f62f"}} as unknown as TypedDocumentString<CompleteActivitiesMutation, CompleteActivitiesMutationVariables>;
export const CreateActivityDocument = {"__meta__":{"operationName":"CreateActivity","documentId":"sha256:4241f3906d860fb17a4f8f387d990a350ff957b2dd9d7ac07e386d95e1b03f3f"}} as unknown as TypedDocumentString<CreateActivityMutation, CreateActivityMutationVariables>;
export const IncidentGroupsDocument = {"__meta__":{"operationName":"IncidentGroups","documentId":"sha256:fdb5a9de148d0d3933e7543aa8e8408b785e225c88b70c99399ade17bb587e6a"}} as unknown as TypedDocumentString<IncidentGroupsQuery, IncidentGroupsQueryVariables>;
export const RetryIncidentsDocument = {"__meta__":{"operationName":"RetryIncidents","documentId":"sha256:8348d28e73568e32adcedf5386ebdbe0c7ce655c533da7adbf4d9be0d3324ea3"}} as unknown as TypedDocumentString<RetryIncidentsMutation, RetryIncidentsMutationVariables>;
export const InstancePageDocument = {"__meta__":{"operationName":"InstancePage","documentId":"sha256:6c02384a041aa766a90e797a4f13230eed2b9737fd17716f78539a447391ec72"}} as unknown as TypedDocumentString<InstancePageQuery, InstancePageQueryVariables>;
export const InstanceModelDocument = {"__meta__":{"operationName":"InstanceModel","documentId":"sha256:3897c8656be8c0873ca098b86d9a26d7d2945f6d72fecae87e550ada626246cf"}} as unknown as TypedDocumentString<InstanceModelQuery, InstanceModelQueryVariables>;
export const CancelProcessDocument = {"__meta__":{"operationName":"CancelProcess","documentId":"sha256:ed6b7c3c07de6c529960d66bd6b255446d6d6728502272972f75f4f1d498ca8c"}} as unknown as TypedDocumentString<CancelProcessMutation, CancelProcessMutationVariables>;
export const CorrelateMessageDocument = {"__meta__":{"operationName":"CorrelateMessage","documentId":"sha256:33d1ae7f951c22d442ee4175131ebbed2ffdc44cedc3ad40bc7a4ac5a537198f"}} as unknown as TypedDocumentString<CorrelateMessageMutation, CorrelateMessageMutationVariables>;
export const RetryIncidentDocument = {"__meta__":{"operationName":"RetryIncident","documentId":"sha256:71d59dfec239453c7ff56508e4257e4f70a618d034998960f0a3ed88eaf02a65"}} as unknown as TypedDocumentString<RetryIncidentMutation, RetryIncidentMutationVariables>;
export const InstancesDocument = {"__meta__":{"operationName":"Instances","documentId":"sha256:7dfd06f0dd7f99e9263b4489f6f04c04abe2c884f811816824c59ba3c94cce99"}} as unknown as TypedDocumentString<InstancesQuery, InstancesQueryVariables>;
export const DefinitionNamesDocument = {"__meta__":{"operationName":"DefinitionNames","documentId":"sha256:00b2d8c5cb42c32b8cc2434e94c6dc4eb1cdcd741c837f2a2538425e5bc1a18c"}} as unknown as TypedDocumentString<DefinitionNamesQuery, DefinitionNamesQueryVariables>;
export const FindPeopleDocument = {"__meta__":{"operationName":"FindPeople","documentId":"sha256:fc2da0cba83d6041782b8a944548357a45455670a6e25526efb1d01826c87c1f"}} as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const PeopleByIdsDocument = {"__meta__":{"operationName":"PeopleByIds","documentId":"sha256:2814f3afe1dd4052a9f665f7f46038b8cd00f6543d6a445ae30cde48e5d8cf1f"}} as unknown as TypedDocumentString<PeopleByIdsQuery, PeopleByIdsQueryVariables>;
export const NotificationPreferencesDocument = {"__meta__":{"operationName":"NotificationPreferences","documentId":"sha256:0357a94507cb1275926d53f02848747e61eb02b9f3274fee51a2df0fa8804840"}} as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const SetNotificationPreferencesDocument = {"__meta__":{"operationName":"SetNotificationPreferences","documentId":"sha256:a8c27ba3a34cd0f608ece973401a188605fb7d8fbb723a0f32a9847069b49331"}} as unknown as TypedDocumentString<SetNotificationPreferencesMutation, SetNotificationPreferencesMutationVariables>;
export const SignedInDocument = {"__meta__":{"operationName":"SignedIn","documentId":"sha256:575f8103d388ab9b61148f220f3e5007175b40bf86ca7b640748b460a2f11ed2"}} as unknown as TypedDocumentString<SignedInQuery, SignedInQueryVariables>;
export const StartFormsDocument = {"__meta__":{"operationName":"StartForms","documentId":"sha256:87d48b0878b58941f8a04908a46e9b20e73c5ef150c96da1f0bb9503e76c8f40"}} as unknown as TypedDocumentString<StartFormsQuery, StartFormsQueryVariables>;
export const StartProcessDocument = {"__meta__":{"operationName":"StartProcess","documentId":"sha256:cc43a07c466a7d3adf77144a829174b419d47136dc03da2f7b7b1c9cf1a9d20f"}} as unknown as TypedDocumentString<StartProcessMutation, StartProcessMutationVariables>;
export const WorkItemsDocument = {"__meta__":{"operationName":"WorkItems","documentId":"sha256:90265766a2e9319242a34c79c0dcdd7339fe4f7cf2514b07509a2146e6c49355"}} as unknown as TypedDocumentString<WorkItemsQuery, WorkItemsQueryVariables>;