/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type ActivityStatus =
  /** The instance, or the Activity itself, was cancelled. */
  | 'CANCELLED'
  | 'CLAIMED'
  | 'COMPLETED'
  | 'OPEN'
  /** The process went on without the decision (timer, other path). */
  | 'SUPERSEDED';

export type ApplicationInput = {
  /** YYYY-MM-DD */
  birthDate: string;
  businessKey?: string | null | undefined;
  /** ISO 3166-1 alpha-2 */
  country: string;
  email: string;
  fullName: string;
};

export type CircuitState =
  /** Its jobs are worked on. */
  | 'CLOSED'
  /** The pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** Its jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type DecisionDelivery =
  | 'ACCEPTED'
  | 'NONE'
  | 'SENDING'
  /** The engine had already gone on: the decision did not count. */
  | 'TOO_LATE';

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

export type StartStatus =
  /** Accepted and kept; the engine did not answer, the sweep starts it. */
  | 'PENDING'
  /** The engine refused it for good. */
  | 'REFUSED'
  /** The engine runs the instance (or has run it already). */
  | 'STARTED';

export type ActivityDetailFragment = { userTaskKey: string | null, description: string | null, formSchema: Record<string, unknown> | null, decision: Record<string, unknown> | null, updatedAt: string, id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, context: Array<{ label: string, value: unknown }>, history: Array<{ at: string, actor: string, action: string, from: ActivityStatus | null, to: ActivityStatus, note: string | null }> };

export type ActivityPageQueryVariables = Exact<{
  id: string;
}>;


export type ActivityPageQuery = { activity: { userTaskKey: string | null, description: string | null, formSchema: Record<string, unknown> | null, decision: Record<string, unknown> | null, updatedAt: string, id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, context: Array<{ label: string, value: unknown }>, history: Array<{ at: string, actor: string, action: string, from: ActivityStatus | null, to: ActivityStatus, note: string | null }> } | null };

export type ClaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ClaimActivityMutation = { claimActivity: { userTaskKey: string | null, description: string | null, formSchema: Record<string, unknown> | null, decision: Record<string, unknown> | null, updatedAt: string, id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, context: Array<{ label: string, value: unknown }>, history: Array<{ at: string, actor: string, action: string, from: ActivityStatus | null, to: ActivityStatus, note: string | null }> } };

export type CompleteActivityMutationVariables = Exact<{
  id: string;
  version: number;
  decision: Record<string, unknown>;
}>;


export type CompleteActivityMutation = { completeActivity: { userTaskKey: string | null, description: string | null, formSchema: Record<string, unknown> | null, decision: Record<string, unknown> | null, updatedAt: string, id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, context: Array<{ label: string, value: unknown }>, history: Array<{ at: string, actor: string, action: string, from: ActivityStatus | null, to: ActivityStatus, note: string | null }> } };

export type ActivityRowFragment = { id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string };

export type InboxQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { activities: { totalCount: number, nodes: Array<{ id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InstancePageQueryVariables = Exact<{
  id: string;
}>;


export type InstancePageQuery = { processInstance: { id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, startedAt: string, endedAt: string | null, outcome: string | null, variables: Record<string, unknown>, currentElements: Array<{ elementId: string, name: string | null, type: string, since: string, waitsFor: { name: string, state: CircuitState, since: string | null, retryAt: string | null, message: string | null } | null }>, timeline: Array<{ elementId: string, name: string | null, type: string, startedAt: string, endedAt: string | null }>, incidents: Array<{ id: string, elementId: string | null, elementName: string | null, message: string, retrying: boolean, createdAt: string }>, activities: Array<{ id: string, title: string, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string }> } | null };

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

export type InstancesQueryVariables = Exact<{
  filter?: ProcessInstanceFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InstancesQuery = { processInstances: { totalCount: number, nodes: Array<{ id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, startedAt: string, endedAt: string | null, outcome: string | null, currentElements: Array<{ elementId: string, name: string | null }>, incidents: Array<{ id: string, elementName: string | null, message: string, retrying: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DefinitionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type DefinitionNamesQuery = { processDefinitions: Array<{ key: string, name: string }> };

export type SignedInQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInQuery = { me: { id: string, name: string, roles: Array<string> } };

export type StartFormsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartFormsQuery = { processDefinitions: Array<{ id: string, key: string, name: string, version: number, startSchema: Record<string, unknown> | null }> };

export type StartAnswerFragment = { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null };

export type SubmitApplicationMutationVariables = Exact<{
  input: ApplicationInput;
  idempotencyKey: string;
}>;


export type SubmitApplicationMutation = { submitApplication: { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null } };

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
export const ActivityRowFragmentDoc = new TypedDocumentString(`
    fragment ActivityRow on Activity {
  id
  title
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
  decidedBy
  decidedAt
  closedReason
  createdAt
}
    `, {"fragmentName":"ActivityRow"}) as unknown as TypedDocumentString<ActivityRowFragment, unknown>;
export const ActivityDetailFragmentDoc = new TypedDocumentString(`
    fragment ActivityDetail on Activity {
  ...ActivityRow
  userTaskKey
  description
  formSchema
  context {
    label
    value
  }
  decision
  updatedAt
  history {
    at
    actor
    action
    from
    to
    note
  }
}
    fragment ActivityRow on Activity {
  id
  title
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
  decidedBy
  decidedAt
  closedReason
  createdAt
}`, {"fragmentName":"ActivityDetail"}) as unknown as TypedDocumentString<ActivityDetailFragment, unknown>;
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
  ...ActivityRow
  userTaskKey
  description
  formSchema
  context {
    label
    value
  }
  decision
  updatedAt
  history {
    at
    actor
    action
    from
    to
    note
  }
}
fragment ActivityRow on Activity {
  id
  title
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
  decidedBy
  decidedAt
  closedReason
  createdAt
}`) as unknown as TypedDocumentString<ActivityPageQuery, ActivityPageQueryVariables>;
export const ClaimActivityDocument = new TypedDocumentString(`
    mutation ClaimActivity($id: ID!, $version: Int!) {
  claimActivity(id: $id, version: $version) {
    ...ActivityDetail
  }
}
    fragment ActivityDetail on Activity {
  ...ActivityRow
  userTaskKey
  description
  formSchema
  context {
    label
    value
  }
  decision
  updatedAt
  history {
    at
    actor
    action
    from
    to
    note
  }
}
fragment ActivityRow on Activity {
  id
  title
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
  decidedBy
  decidedAt
  closedReason
  createdAt
}`) as unknown as TypedDocumentString<ClaimActivityMutation, ClaimActivityMutationVariables>;
export const CompleteActivityDocument = new TypedDocumentString(`
    mutation CompleteActivity($id: ID!, $version: Int!, $decision: JSONObject!) {
  completeActivity(id: $id, version: $version, decision: $decision) {
    ...ActivityDetail
  }
}
    fragment ActivityDetail on Activity {
  ...ActivityRow
  userTaskKey
  description
  formSchema
  context {
    label
    value
  }
  decision
  updatedAt
  history {
    at
    actor
    action
    from
    to
    note
  }
}
fragment ActivityRow on Activity {
  id
  title
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
  decidedBy
  decidedAt
  closedReason
  createdAt
}`) as unknown as TypedDocumentString<CompleteActivityMutation, CompleteActivityMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($filter: ActivityFilter, $first: Int!, $after: String) {
  activities(filter: $filter, first: $first, after: $after) {
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
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
  decidedBy
  decidedAt
  closedReason
  createdAt
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
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
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  priority
  dueAt
  status
  delivery
  version
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
export const SubmitApplicationDocument = new TypedDocumentString(`
    mutation SubmitApplication($input: ApplicationInput!, $idempotencyKey: String!) {
  submitApplication(input: $input, idempotencyKey: $idempotencyKey) {
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
}`) as unknown as TypedDocumentString<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
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