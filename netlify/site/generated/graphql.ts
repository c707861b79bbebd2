/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a person can do to one Activity. */
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
  | 'UNCLAIM'
  | 'WATCH';

export type ActivityAtVersion = {
  id: string;
  version: number;
};

export type ActivityChanges = {
  dueAt?: string | null | undefined;
  followUpAt?: string | null | undefined;
  /** 0 to 100; 50 is usual. */
  priority?: number | null | undefined;
};

/** Every field narrows the list. One that is absent, null or false does not; of `standalone`, false does, too. */
export type ActivityFilter = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  createdByMe?: boolean | null | undefined;
  /** Decided by the caller. */
  decidedByMe?: boolean | null | undefined;
  /** The caller's, in somebody else's hands until handed back. */
  delegatedByMe?: boolean | null | undefined;
  dueAfter?: string | null | undefined;
  /** Due before this instant; those without a due date are left out. */
  dueBefore?: string | null | undefined;
  /** Open to the caller's groups or to the caller by name, whether somebody has claimed it or not. */
  forMe?: boolean | null | undefined;
  /** A candidate group. */
  group?: string | null | undefined;
  minPriority?: number | null | undefined;
  /** Assigned to the caller. */
  mine?: boolean | null | undefined;
  /** Past the due date and not closed. */
  overdue?: boolean | null | undefined;
  processDefinitionKey?: string | null | undefined;
  processInstanceId?: string | null | undefined;
  /** Leaves out those whose follow-up date is in the future. */
  ready?: boolean | null | undefined;
  /** True: only those without a process. False: only those of a process. */
  standalone?: boolean | null | undefined;
  status?: Array<ActivityStatus> | null | undefined;
  /** Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only. */
  text?: string | null | undefined;
  /** Nobody has it. */
  unassigned?: boolean | null | undefined;
  userTaskKey?: string | null | undefined;
  watched?: boolean | null | undefined;
};

export type ActivityHistoryFilter = {
  action?: string | null | undefined;
  activityId?: string | null | undefined;
  actor?: string | null | undefined;
  /** From this instant on. */
  since?: string | null | undefined;
  /** Before this instant. */
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
  /** Its jobs are worked on. */
  | 'CLOSED'
  /** The pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** Its jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type ContextKind =
  /** Two letters, ISO 3166. */
  | 'COUNTRY'
  | 'DATE'
  | 'EMAIL'
  /** A list of what was found, each with name, score and topics. */
  | 'MATCHES'
  /** An object of amount and currency. */
  | 'MONEY'
  /** 0 to 1. */
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
  /** The assignee works on it for the owner. */
  | 'PENDING'
  /** It was handed back to the owner. */
  | 'RETURNED';

export type DigestRhythm =
  /** Within seconds; what happens together comes together. */
  | 'AT_ONCE'
  /** At eight in the morning, in the zone of the person. */
  | 'DAILY'
  /** With the full hour. */
  | 'HOURLY';

/** At least one of candidateGroups, candidateUsers and assignee says who can do it. */
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
  /** It came to a group of the caller, or was taken to somebody above the caller. */
  | 'ESCALATED'
  /** A comment names the caller. */
  | 'MENTIONED'
  | 'OVERDUE'
  /** The process reminds of it. */
  | 'REMINDER';

/** What is absent stays. Null, for the last three: what the sign-in says of the person. */
export type NotificationPreferencesInput = {
  digest?: DigestRhythm | null | undefined;
  email?: boolean | null | undefined;
  emailAddress?: string | null | undefined;
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
  /** Running, with an incident that needs an operator. */
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

export type ActivityDetailFragment = { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> };

export type ActivityPageQueryVariables = Exact<{
  id: string;
}>;


export type ActivityPageQuery = { activity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null };

export type NextActivitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type NextActivitiesQuery = { mine: { nodes: Array<{ id: string }> }, open: { nodes: Array<{ id: string }> } };

export type ClaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ClaimActivityMutation = { claimActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type UnclaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type UnclaimActivityMutation = { unclaimActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type AssignActivityMutationVariables = Exact<{
  id: string;
  version: number;
  assignee?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type AssignActivityMutation = { assignActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type DelegateActivityMutationVariables = Exact<{
  id: string;
  version: number;
  to: string;
  note?: string | null | undefined;
}>;


export type DelegateActivityMutation = { delegateActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type HandBackActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type HandBackActivityMutation = { handBackActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CompleteActivityMutationVariables = Exact<{
  id: string;
  version: number;
  decision: Record<string, unknown>;
}>;


export type CompleteActivityMutation = { completeActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type ChangeActivityMutationVariables = Exact<{
  id: string;
  version: number;
  changes: ActivityChanges;
  note?: string | null | undefined;
}>;


export type ChangeActivityMutation = { changeActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CancelActivityMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type CancelActivityMutation = { cancelActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

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


export type RemoveAttachmentMutation = { removeAttachment: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type WatchActivityMutationVariables = Exact<{
  id: string;
}>;


export type WatchActivityMutation = { watchActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type UnwatchActivityMutationVariables = Exact<{
  id: string;
}>;


export type UnwatchActivityMutation = { unwatchActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

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

export type ActivityRowFragment = { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string };

export type InboxQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  order: ActivityOrder;
  descending: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { activities: { totalCount: number, nodes: Array<{ id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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


export type KnownGroupsQuery = { people: Array<{ id: string, groups: Array<string> }> };

export type BulkOutcomeFragment = { id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null };

export type ClaimActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
}>;


export type ClaimActivitiesMutation = { claimActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type AssignActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
  assignee?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type AssignActivitiesMutation = { assignActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type CompleteActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
  decision: Record<string, unknown>;
}>;


export type CompleteActivitiesMutation = { completeActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type CreateActivityMutationVariables = Exact<{
  input: NewActivity;
  idempotencyKey: string;
}>;


export type CreateActivityMutation = { createActivity: { id: string } };

export type InstancePageQueryVariables = Exact<{
  id: string;
}>;


export type InstancePageQuery = { processInstance: { id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, startedAt: string, endedAt: string | null, outcome: string | null, variables: Record<string, unknown>, currentElements: Array<{ elementId: string, name: string | null, type: string, since: string, waitsFor: { name: string, state: CircuitState, since: string | null, retryAt: string | null, message: string | null } | null }>, timeline: Array<{ elementId: string, name: string | null, type: string, startedAt: string, endedAt: string | null }>, incidents: Array<{ id: string, elementId: string | null, elementName: string | null, message: string, retrying: boolean, createdAt: string }>, activities: Array<{ id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string }> } | null };

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


export type CorrelateMessageMutation = { correlateMessage: { id: string, status: ProcessInstanceStatus } };

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


export type InstancesQuery = { processInstances: { totalCount: number, nodes: Array<{ id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, startedAt: string, endedAt: string | null, outcome: string | null, currentElements: Array<{ elementId: string, name: string | null }>, incidents: Array<{ id: string, elementName: string | null, message: string, retrying: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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


export type StartFormsQuery = { processDefinitions: Array<{ id: string, key: string, name: string, version: number, startSchema: Record<string, unknown> | null }> };

export type StartAnswerFragment = { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null };

export type StartProcessMutationVariables = Exact<{
  key: string;
  businessKey: string;
  variables: Record<string, unknown>;
  idempotencyKey: string;
}>;


export type StartProcessMutation = { startProcess: { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null } };

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
export const ActivityPageDocument = new TypedDocumentString(`
    query ActivityPage($id: ID!) {
  activity(id: $id) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<ActivityPageQuery, ActivityPageQueryVariables>;
export const NextActivitiesDocument = new TypedDocumentString(`
    query NextActivities {
  mine: activities(
    filter: {mine: true, status: [OPEN, CLAIMED], ready: true}
    first: 2
  ) {
    nodes {
      id
    }
  }
  open: activities(
    filter: {forMe: true, unassigned: true, status: [OPEN], ready: true}
    first: 2
  ) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<NextActivitiesQuery, NextActivitiesQueryVariables>;
export const ClaimActivityDocument = new TypedDocumentString(`
    mutation ClaimActivity($id: ID!, $version: Int!) {
  claimActivity(id: $id, version: $version) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<ClaimActivityMutation, ClaimActivityMutationVariables>;
export const UnclaimActivityDocument = new TypedDocumentString(`
    mutation UnclaimActivity($id: ID!, $version: Int!, $note: String) {
  unclaimActivity(id: $id, version: $version, note: $note) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<UnclaimActivityMutation, UnclaimActivityMutationVariables>;
export const AssignActivityDocument = new TypedDocumentString(`
    mutation AssignActivity($id: ID!, $version: Int!, $assignee: ID, $note: String) {
  assignActivity(id: $id, version: $version, assignee: $assignee, note: $note) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<AssignActivityMutation, AssignActivityMutationVariables>;
export const DelegateActivityDocument = new TypedDocumentString(`
    mutation DelegateActivity($id: ID!, $version: Int!, $to: ID!, $note: String) {
  delegateActivity(id: $id, version: $version, to: $to, note: $note) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<DelegateActivityMutation, DelegateActivityMutationVariables>;
export const HandBackActivityDocument = new TypedDocumentString(`
    mutation HandBackActivity($id: ID!, $version: Int!, $note: String) {
  handBackActivity(id: $id, version: $version, note: $note) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<HandBackActivityMutation, HandBackActivityMutationVariables>;
export const CompleteActivityDocument = new TypedDocumentString(`
    mutation CompleteActivity($id: ID!, $version: Int!, $decision: JSONObject!) {
  completeActivity(id: $id, version: $version, decision: $decision) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<CompleteActivityMutation, CompleteActivityMutationVariables>;
export const ChangeActivityDocument = new TypedDocumentString(`
    mutation ChangeActivity($id: ID!, $version: Int!, $changes: ActivityChanges!, $note: String) {
  changeActivity(id: $id, version: $version, changes: $changes, note: $note) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<ChangeActivityMutation, ChangeActivityMutationVariables>;
export const CancelActivityDocument = new TypedDocumentString(`
    mutation CancelActivity($id: ID!, $version: Int!, $reason: String!) {
  cancelActivity(id: $id, version: $version, reason: $reason) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<CancelActivityMutation, CancelActivityMutationVariables>;
export const AddCommentDocument = new TypedDocumentString(`
    mutation AddComment($activityId: ID!, $text: String!, $idempotencyKey: String!) {
  addComment(
    activityId: $activityId
    text: $text
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddCommentMutation, AddCommentMutationVariables>;
export const AddAttachmentDocument = new TypedDocumentString(`
    mutation AddAttachment($activityId: ID!, $name: String!, $url: String!, $idempotencyKey: String!) {
  addAttachment(
    activityId: $activityId
    name: $name
    url: $url
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddAttachmentMutation, AddAttachmentMutationVariables>;
export const RemoveAttachmentDocument = new TypedDocumentString(`
    mutation RemoveAttachment($id: ID!) {
  removeAttachment(id: $id) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const WatchActivityDocument = new TypedDocumentString(`
    mutation WatchActivity($id: ID!) {
  watchActivity(id: $id) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<WatchActivityMutation, WatchActivityMutationVariables>;
export const UnwatchActivityDocument = new TypedDocumentString(`
    mutation UnwatchActivity($id: ID!) {
  unwatchActivity(id: $id) {
    ...ActivityDetail
  }
}
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
}`) as unknown as TypedDocumentString<UnwatchActivityMutation, UnwatchActivityMutationVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($activityId: ID!, $decision: JSONObject!) {
  saveDraft(activityId: $activityId, decision: $decision)
}
    `) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const DiscardDraftDocument = new TypedDocumentString(`
    mutation DiscardDraft($activityId: ID!) {
  discardDraft(activityId: $activityId)
}
    `) as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const AuditDocument = new TypedDocumentString(`
    query Audit($filter: ActivityHistoryFilter, $first: Int!, $after: String) {
  activityHistory(filter: $filter, first: $first, after: $after) {
    nodes {
      sequence
      activityId
      activity {
        id
        title
        businessKey
      }
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
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($filter: ActivityFilter, $order: ActivityOrder!, $descending: Boolean!, $first: Int!, $after: String) {
  activities(
    filter: $filter
    order: $order
    descending: $descending
    first: $first
    after: $after
  ) {
    nodes {
      ...ActivityRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
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
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxCountsDocument = new TypedDocumentString(`
    query InboxCounts {
  inboxCounts {
    mine
    forMe
    unassigned
    overdue
    watched
    delegated
  }
  all: activities(filter: {status: [OPEN, CLAIMED]}, first: 1) {
    totalCount
  }
  mine: activities(
    filter: {mine: true, status: [OPEN, CLAIMED], ready: true}
    first: 1
  ) {
    totalCount
  }
  claimable: activities(
    filter: {forMe: true, unassigned: true, status: [OPEN], ready: true}
    first: 1
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<InboxCountsQuery, InboxCountsQueryVariables>;
export const SavedFiltersDocument = new TypedDocumentString(`
    query SavedFilters {
  savedFilters {
    id
    name
    filter
    order
    descending
  }
}
    `) as unknown as TypedDocumentString<SavedFiltersQuery, SavedFiltersQueryVariables>;
export const SaveFilterDocument = new TypedDocumentString(`
    mutation SaveFilter($name: String!, $filter: SavedFilterInput!) {
  saveFilter(name: $name, filter: $filter) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveFilterMutation, SaveFilterMutationVariables>;
export const DeleteSavedFilterDocument = new TypedDocumentString(`
    mutation DeleteSavedFilter($id: ID!) {
  deleteSavedFilter(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteSavedFilterMutation, DeleteSavedFilterMutationVariables>;
export const ProcessModelsDocument = new TypedDocumentString(`
    query ProcessModels {
  processDefinitions {
    key
    name
    xml
  }
}
    `) as unknown as TypedDocumentString<ProcessModelsQuery, ProcessModelsQueryVariables>;
export const BulkFormDocument = new TypedDocumentString(`
    query BulkForm($id: ID!) {
  activity(id: $id) {
    id
    formSchema
    formUi
  }
}
    `) as unknown as TypedDocumentString<BulkFormQuery, BulkFormQueryVariables>;
export const KnownGroupsDocument = new TypedDocumentString(`
    query KnownGroups {
  people(first: 100) {
    id
    groups
  }
}
    `) as unknown as TypedDocumentString<KnownGroupsQuery, KnownGroupsQueryVariables>;
export const ClaimActivitiesDocument = new TypedDocumentString(`
    mutation ClaimActivities($activities: [ActivityAtVersion!]!) {
  claimActivities(activities: $activities) {
    ...BulkOutcome
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
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}
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
}`) as unknown as TypedDocumentString<ClaimActivitiesMutation, ClaimActivitiesMutationVariables>;
export const AssignActivitiesDocument = new TypedDocumentString(`
    mutation AssignActivities($activities: [ActivityAtVersion!]!, $assignee: ID, $note: String) {
  assignActivities(activities: $activities, assignee: $assignee, note: $note) {
    ...BulkOutcome
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
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}
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
}`) as unknown as TypedDocumentString<AssignActivitiesMutation, AssignActivitiesMutationVariables>;
export const CompleteActivitiesDocument = new TypedDocumentString(`
    mutation CompleteActivities($activities: [ActivityAtVersion!]!, $decision: JSONObject!) {
  completeActivities(activities: $activities, decision: $decision) {
    ...BulkOutcome
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
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}
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
}`) as unknown as TypedDocumentString<CompleteActivitiesMutation, CompleteActivitiesMutationVariables>;
export const CreateActivityDocument = new TypedDocumentString(`
    mutation CreateActivity($input: NewActivity!, $idempotencyKey: String!) {
  createActivity(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateActivityMutation, CreateActivityMutationVariables>;
export const InstancePageDocument = new TypedDocumentString(`
    query InstancePage($id: ID!) {
  processInstance(id: $id) {
    id
    processDefinitionKey
    businessKey
    status
    startedAt
    endedAt
    outcome
    variables
    currentElements {
      elementId
      name
      type
      since
      waitsFor {
        name
        state
        since
        retryAt
        message
      }
    }
    timeline {
      elementId
      name
      type
      startedAt
      endedAt
    }
    incidents {
      id
      elementId
      elementName
      message
      retrying
      createdAt
    }
    activities {
      ...ActivityRow
    }
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
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}`) as unknown as TypedDocumentString<InstancePageQuery, InstancePageQueryVariables>;
export const InstanceModelDocument = new TypedDocumentString(`
    query InstanceModel($id: ID!) {
  processInstance(id: $id) {
    id
    processDefinition {
      id
      key
      name
      version
      xml
    }
  }
}
    `) as unknown as TypedDocumentString<InstanceModelQuery, InstanceModelQueryVariables>;
export const CancelProcessDocument = new TypedDocumentString(`
    mutation CancelProcess($id: ID!, $reason: String!) {
  cancelProcess(processInstanceId: $id, reason: $reason) {
    id
    status
    outcome
  }
}
    `) as unknown as TypedDocumentString<CancelProcessMutation, CancelProcessMutationVariables>;
export const CorrelateMessageDocument = new TypedDocumentString(`
    mutation CorrelateMessage($messageName: String!, $businessKey: String!, $variables: JSONObject) {
  correlateMessage(
    messageName: $messageName
    businessKey: $businessKey
    variables: $variables
  ) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<CorrelateMessageMutation, CorrelateMessageMutationVariables>;
export const RetryIncidentDocument = new TypedDocumentString(`
    mutation RetryIncident($processInstanceId: ID!, $incidentId: ID!) {
  retryIncident(processInstanceId: $processInstanceId, incidentId: $incidentId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RetryIncidentMutation, RetryIncidentMutationVariables>;
export const InstancesDocument = new TypedDocumentString(`
    query Instances($filter: ProcessInstanceFilter, $first: Int!, $after: String) {
  processInstances(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      processDefinitionKey
      businessKey
      status
      startedAt
      endedAt
      outcome
      currentElements {
        elementId
        name
      }
      incidents {
        id
        elementName
        message
        retrying
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<InstancesQuery, InstancesQueryVariables>;
export const DefinitionNamesDocument = new TypedDocumentString(`
    query DefinitionNames {
  processDefinitions {
    key
    name
  }
}
    `) as unknown as TypedDocumentString<DefinitionNamesQuery, DefinitionNamesQueryVariables>;
export const FindPeopleDocument = new TypedDocumentString(`
    query FindPeople($search: String) {
  people(search: $search, first: 8) {
    id
    name
    groups
  }
}
    `) as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const PeopleByIdsDocument = new TypedDocumentString(`
    query PeopleByIds($ids: [ID!]!) {
  people(ids: $ids, first: 100) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<PeopleByIdsQuery, PeopleByIdsQueryVariables>;
export const NotificationPreferencesDocument = new TypedDocumentString(`
    query NotificationPreferences {
  notificationPreferences {
    ...Preferences
  }
}
    fragment Preferences on NotificationPreferences {
  email
  webhook
  digest
  muted
  language
  zone
  emailAddress
}`) as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const SetNotificationPreferencesDocument = new TypedDocumentString(`
    mutation SetNotificationPreferences($preferences: NotificationPreferencesInput!) {
  setNotificationPreferences(preferences: $preferences) {
    ...Preferences
  }
}
    fragment Preferences on NotificationPreferences {
  email
  webhook
  digest
  muted
  language
  zone
  emailAddress
}`) as unknown as TypedDocumentString<SetNotificationPreferencesMutation, SetNotificationPreferencesMutationVariables>;
export const SignedInDocument = new TypedDocumentString(`
    query SignedIn {
  me {
    id
    name
    roles
  }
}
    `) as unknown as TypedDocumentString<SignedInQuery, SignedInQueryVariables>;
export const StartFormsDocument = new TypedDocumentString(`
    query StartForms {
  processDefinitions {
    id
    key
    name
    version
    startSchema
  }
}
    `) as unknown as TypedDocumentString<StartFormsQuery, StartFormsQueryVariables>;
export const StartProcessDocument = new TypedDocumentString(`
    mutation StartProcess($key: String!, $businessKey: String!, $variables: JSONObject!, $idempotencyKey: String!) {
  startProcess(
    key: $key
    businessKey: $businessKey
    variables: $variables
    idempotencyKey: $idempotencyKey
  ) {
    ...StartAnswer
  }
}
    fragment StartAnswer on StartedProcess {
  intentId
  status
  message
  businessKey
  processDefinitionKey
  processInstance {
    id
  }
}`) as unknown as TypedDocumentString<StartProcessMutation, StartProcessMutationVariables>;