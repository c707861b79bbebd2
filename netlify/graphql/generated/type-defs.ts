export const typeDefs = /* GraphQL */ `
"""
The record of work for a person: exactly one for each user task of the engine.
"""
type Activity {
  assignee: String
  businessKey: String
  candidateGroups: [String!]!

  """Why it was closed without a decision that counts."""
  closedReason: String

  """
  What a person reads to decide: names and values of the process variables that the form asks for.
  """
  context: JSONObject!
  createdAt: DateTime!
  decidedAt: DateTime
  decidedBy: String
  decision: JSONObject
  delivery: DecisionDelivery!
  description: String
  dueAt: DateTime

  """JSON Schema of the decision; null when the definition has no form."""
  formSchema: JSONObject
  history: [ActivityHistoryEntry!]!
  id: ID!
  priority: Int!
  processDefinitionKey: String!
  processInstanceId: ID!
  status: ActivityStatus!

  """Id of the engine's user task."""
  taskId: ID!
  title: String!
  updatedAt: DateTime!
  userTaskKey: String!
  version: Int!
}

type ActivityConnection {
  nodes: [Activity!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

input ActivityFilter {
  businessKey: String

  """Only those the caller has claimed."""
  mine: Boolean
  processDefinitionKey: String
  processInstanceId: ID
  status: [ActivityStatus!]
}

type ActivityHistoryEntry {
  """
  opened, claimed, escalated, completed, accepted, too-late, cancelled, superseded
  """
  action: String!
  actor: String!
  at: DateTime!
  from: ActivityStatus
  note: String
  to: ActivityStatus!
}

enum ActivityStatus {
  """The instance was cancelled."""
  CANCELLED
  CLAIMED
  COMPLETED
  OPEN

  """The process went on without the decision (timer, other path)."""
  SUPERSEDED
}

input ApplicationInput {
  """YYYY-MM-DD"""
  birthDate: String!
  businessKey: String

  """ISO 3166-1 alpha-2"""
  country: String!
  email: String!
  fullName: String!
}

input BeginEffectInput {
  businessKey: String

  """When this delivery was announced to Inngest."""
  dispatchedAt: DateTime
  jobCorrelationId: ID!
  jobId: ID!
  processDefinitionKey: String!
  processInstanceId: ID!

  """The tenant of the process instance; '' where there is none."""
  tenantId: String!
  topic: String!
  workerId: String!
}

enum CircuitState {
  """Its jobs are worked on."""
  CLOSED

  """
  The pause is over: one job tries it, the others wait for what comes of that.
  """
  HALF_OPEN

  """Its jobs wait in the engine, without using up attempts."""
  OPEN
}

type CurrentElement {
  elementId: ID!
  name: String
  since: DateTime!

  """
  BPMN element type as the engine names it: userTask, externalWorkerServiceTask, …
  """
  type: String!

  """
  The external system that the work of this element waits for. Null: none.
  """
  waitsFor: System
}

type Customer {
  businessKey: String!
  country: String!
  createdAt: DateTime!
  email: String!
  fullName: String!
  id: ID!
  status: CustomerStatus!
  undoneReason: String
}

input CustomerInput {
  businessKey: String!
  country: String!
  email: String!
  fullName: String!

  """The tenant of the process instance; '' where there is none."""
  tenantId: String!
}

enum CustomerStatus {
  ACTIVE
  UNDONE
}

"""An instant in UTC, ISO 8601 with milliseconds."""
scalar DateTime

enum DecisionDelivery {
  ACCEPTED
  NONE
  SENDING

  """The engine had already gone on: the decision did not count."""
  TOO_LATE
}

type Effect {
  """Deliveries of this job so far, this one included; crashes count."""
  attempts: Int!

  """Present when state is DONE."""
  outcome: JSONObject
  state: EffectState!

  """Results of the finished steps, by step name."""
  steps: JSONObject!

  """
  External systems that fail now, or that jobs wait for: so that whoever works need not ask for them.
  """
  troubledSystems: [System!]!
}

enum EffectState {
  DONE
  DUPLICATE_INSTANCE
  STARTED
}

input EndedTaskInput {
  """
  The Activity whose decision completed it, when the engine knows it (variable of the completion).
  """
  activityId: ID

  """Null: completed. Else the engine's delete reason."""
  deleteReason: String
  endedAt: DateTime!
  taskId: ID!
}

type Health {
  ok: Boolean!
  parts: [PartHealth!]!

  """
  External systems; one that jobs wait for does not make \`ok\` false. Empty when the database does not answer.
  """
  systems: [System!]!
}

"""
Something the engine gave up on until a person acts, or is about to retry.
"""
type Incident {
  createdAt: DateTime!
  elementId: ID
  elementName: String
  id: ID!
  message: String!
  processInstanceId: ID!

  """True while the engine still retries by itself."""
  retrying: Boolean!
}

"""A JSON object with plain values."""
scalar JSONObject

"""Somebody of the tenant, as the last token said."""
type KnownPerson {
  groups: [String!]!
  id: ID!
  name: String!
  roles: [String!]!
}

type Mutation {
  """
  Claims the effect of one external-worker job before its work. DONE carries the stored result: report it, do not repeat the work.
  DUPLICATE_INSTANCE: another instance owns this business key; this one must not have an effect.
  """
  beginEffect(input: BeginEffectInput!): Effect!

  """
  Ends a running instance. The reason is kept in the engine's history and on the Activities that it closes.
  """
  cancelProcess(processInstanceId: ID!, reason: String!): ProcessInstance!
  claimActivity(id: ID!, version: Int!): Activity!

  """
  Records the decision and hands it to the engine. Until the engine accepted it \`delivery\` is SENDING.
  A second decision is the error ACTIVITY_ALREADY_DECIDED, an old version VERSION_CONFLICT; both say who was first.
  """
  completeActivity(decision: JSONObject!, id: ID!, version: Int!): Activity!

  """
  Delivers a message to the one instance with this business key that waits for it.
  """
  correlateMessage(businessKey: String!, messageName: String!, variables: JSONObject): ProcessInstance!

  """
  Creates the customer record of an approved application. Role worker. The same idempotency key answers with the same record.
  """
  createCustomer(idempotencyKey: String!, input: CustomerInput!): Customer!

  """
  Adds a candidate group and raises the priority of the open Activities of one user task. Idempotent.
  """
  escalateActivities(group: String!, processInstanceId: ID!, userTaskKey: String!): Int!

  """
  Stores the outcome of the work. First write wins; answers with the kept one.
  """
  finishEffect(jobCorrelationId: ID!, outcome: JSONObject!, workerId: String!): Effect!

  """Leases unsent outbox rows for 30 s."""
  leaseOutbox(limit: Int!): [OutboxEvent!]!
  markOutboxSent(ids: [ID!]!): Int!
  moveSweepCursor(name: String!, to: DateTime!): DateTime!

  """
  Opens an Activity for each user task that has none. Existing ones are left alone. Answers with the Activity ids, in order.
  """
  openActivities(tasks: [UserTaskInput!]!): [ID!]!

  """
  Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value.
  """
  recordStep(jobCorrelationId: ID!, result: JSONObject!, step: String!): JSONObject!

  """
  Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it.
  """
  reportSystem(report: SystemReportInput!): ReportedSystem!

  """
  Says that this delivery ended in an orderly way without an outcome (a failure reported to the engine, or a wait): it does not count in \`attempts\`.
  """
  returnEffect(jobCorrelationId: ID!, workerId: String!): Boolean!

  """
  Delivers a signal to everything of the caller's tenant that waits for it.
  """
  sendSignal(name: String!, variables: JSONObject): Boolean!

  """
  Closes the Activity of each task that the engine has ended; a COMPLETED one whose decision the engine took becomes ACCEPTED.
  """
  settleActivities(tasks: [EndedTaskInput!]!): SettledActivities!

  """
  Starts up to \`limit\` pending intents; answers with the instances that now exist.
  """
  startPendingIntents(limit: Int!): [StartedProcess!]!

  """
  Starts an instance of the process definition \`key\`. The same idempotency key with the same input answers with the same
  instance; with other input it is the error IDEMPOTENCY_CONFLICT. A business key is used once per process definition
  and tenant.
  """
  startProcess(businessKey: String!, idempotencyKey: String!, key: String!, variables: JSONObject!): StartedProcess!

  """
  Starts customer-onboarding with typed input. The business key is made from the idempotency key when it is not given.
  """
  submitApplication(idempotencyKey: String!, input: ApplicationInput!): StartedProcess!

  """
  Asks for the trial of systems that jobs wait for: true for one caller at a time, once their pause is over.
  """
  takeTrial(systems: [ID!]!): Boolean!

  """
  Undoes a customer record that could not be completed. Idempotent. Role worker.
  """
  undoCustomer(id: ID!, reason: String!): Customer!
}

type OpenActivityTask {
  activityId: ID!
  delivery: DecisionDelivery!
  processInstanceId: ID!
  status: ActivityStatus!
  taskId: ID!
}

type OpenActivityTaskPage {
  nodes: [OpenActivityTask!]!
  pageInfo: PageInfo!
}

type OutboxEvent {
  data: JSONObject!
  id: ID!

  """Inngest event name."""
  name: String!
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
}

type PartHealth {
  """One sentence; no secrets."""
  message: String!

  """engine, database, inngest"""
  name: String!
  ok: Boolean!
  tookMs: Int!
}

"""A person or service known from the token."""
type Person {
  """Candidate groups whose Activities the person sees."""
  groups: [String!]!
  id: ID!
  name: String!

  """clerk, reviewer, lead, operator, auditor or worker."""
  roles: [String!]!

  """
  Whose data the person works on; '' where the deployment has one tenant.
  """
  tenant: String!
}

type ProcessDefinition {
  id: ID!
  key: String!
  name: String!

  """
  JSON Schema of the start variables; null when this deployment has no code for the definition.
  """
  startSchema: JSONObject
  version: Int!

  """BPMN 2.0 XML with its diagram, as deployed."""
  xml: String!
}

type ProcessInstance {
  activities: [Activity!]!
  businessKey: String

  """Elements where a token is now."""
  currentElements: [CurrentElement!]!
  endedAt: DateTime
  id: ID!
  incidents: [Incident!]!

  """What the workers did, oldest first."""
  jobs: [WorkerJob!]!

  """
  Name of the end event that was reached, or the reason of a cancellation.
  """
  outcome: String
  processDefinition: ProcessDefinition!
  processDefinitionKey: String!
  startedAt: DateTime!
  status: ProcessInstanceStatus!

  """What was passed, oldest first."""
  timeline: [TimelineEntry!]!
  variables: JSONObject!
}

type ProcessInstanceConnection {
  nodes: [ProcessInstance!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

input ProcessInstanceFilter {
  businessKey: String
  processDefinitionKey: String
  startedAfter: DateTime
  startedBefore: DateTime
  status: ProcessInstanceStatus
}

enum ProcessInstanceStatus {
  CANCELLED
  COMPLETED

  """Running, with an incident that needs an operator."""
  FAILED
  RUNNING
}

type Query {
  """
  Activities the caller may see: those of the own groups and the own claims; operators see all. Oldest due first.
  """
  activities(after: String, filter: ActivityFilter, first: Int = 25): ActivityConnection!
  activity(id: ID!): Activity
  customer(id: ID!): Customer
  customers(businessKey: String): [Customer!]!

  """
  Whether the parts answer now. Needs a caller; the public probe is /health.
  """
  health: Health!

  """Who the caller is, from the signed token."""
  me: Person!

  """
  Activities that are not closed, or were closed without the engine's answer, for the sweep.
  """
  openActivityTasks(after: String, delivery: DecisionDelivery, first: Int = 500): OpenActivityTaskPage!

  """
  People of the tenant who have signed in at least once, by name; for assigning and mentioning. \`group\` narrows to one group.
  """
  people(first: Int = 20, group: String, search: String): [KnownPerson!]!

  """The newest deployed version of each process definition."""
  processDefinitions: [ProcessDefinition!]!
  processInstance(id: ID!): ProcessInstance

  """Newest first. At most 100 a page."""
  processInstances(after: String, filter: ProcessInstanceFilter, first: Int = 25): ProcessInstanceConnection!

  """From where the sweep must look again. Null before the first sweep."""
  sweepCursor(name: String!): DateTime

  """
  The external systems that workers use, and which of them jobs wait for.
  """
  systems: [System!]!
}

type ReportedSystem {
  """Jobs wait for it from now on, longer than was said before, or no more."""
  changed: Boolean!
  system: System!
}

type SettledActivities {
  changed: Int!

  """Tasks that came and went unseen: open their Activity, then settle it."""
  tasksWithoutActivity: [ID!]!
}

enum StartStatus {
  """Accepted and kept; the engine did not answer, the sweep starts it."""
  PENDING

  """The engine refused it for good."""
  REFUSED

  """The engine runs the instance (or has run it already)."""
  STARTED
}

type StartedProcess {
  businessKey: String!
  intentId: ID!

  """For people: what was accepted and what happens next."""
  message: String!
  processDefinitionKey: String!

  """
  Null while the start is pending, or when the engine cannot be read now.
  """
  processInstance: ProcessInstance

  """Null while the start is pending."""
  processInstanceId: ID
  status: StartStatus!
}

"""An external system: a circuit breaker stands in front of it."""
type System {
  """In a row, until now."""
  failures: Int!

  """What it last did wrong, in one sentence; no secrets."""
  message: String

  """For people: KYC provider."""
  name: String!

  """When it is tried again. Null while it is CLOSED."""
  retryAt: DateTime

  """Since when jobs wait for it. Null while it is CLOSED."""
  since: DateTime
  state: CircuitState!

  """kyc, billing, mail."""
  system: ID!
}

input SystemReportInput {
  """What it did wrong, when it FAILED or was BUSY."""
  message: String
  result: SystemResult!
  system: ID!

  """For how long it asked to wait, when it was BUSY."""
  waitMs: Int
}

enum SystemResult {
  ANSWERED

  """It asks to wait (429, 503 with Retry-After)."""
  BUSY

  """No usable answer: 5xx, none, none in time."""
  FAILED

  """The job ended without asking it: its trial is free again."""
  NOT_ASKED
}

type TimelineEntry {
  elementId: ID!
  endedAt: DateTime
  name: String
  startedAt: DateTime!

  """sequenceFlow entries included, so that a diagram can be coloured."""
  type: String!
}

input UserTaskInput {
  businessKey: String
  candidateGroups: [String!]!
  description: String
  dueAt: DateTime
  priority: Int!
  processDefinitionKey: String!
  processInstanceId: ID!
  taskId: ID!
  title: String!
  userTaskKey: String!

  """Variables of the instance; the API keeps those that the form shows."""
  variables: JSONObject!
}

"""One external-worker job, as the effect ledger knows it."""
type WorkerJob {
  """When its worker began for the first time."""
  beganAt: DateTime!

  """When it was announced to Inngest for the first time."""
  dispatchedAt: DateTime

  """When its outcome was kept. Null: not yet."""
  finishedAt: DateTime
  topic: String!
}
`;
