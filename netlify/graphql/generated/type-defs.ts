export const typeDefs = /* GraphQL */ `
"""
Record of work for a person: exactly one for each user task of the engine, and those that people made without a process.
"""
type Activity {
  assignee: ID

  """Attachments: the newest \`first\`, the oldest of them first."""
  attachments(first: Int = 100): [Attachment!]!

  """
  Whether the same decision may be given to many at once (\`completeActivities\`).
  """
  bulk: Boolean!
  businessKey: String
  candidateGroups: [String!]!
  candidateUsers: [ID!]!

  """
  Reason for which the Activity was closed without a decision that counts.
  """
  closedReason: String

  """Comments: the newest \`first\`, the oldest of them first."""
  comments(first: Int = 100): [Comment!]!

  """
  Process variables that a person reads to decide, as the form asks for them. Private ones only for those who may READ_PRIVATE.
  """
  context: [ContextEntry!]!
  createdAt: DateTime!

  """Person who created the Activity; null for one of a process."""
  createdBy: ID

  """Boundary timers of the user task that still wait, next first."""
  deadlines: [Deadline!]!
  decidedAt: DateTime
  decidedBy: ID

  """
  Decision of a person. Fields that the form marks private are left out for those who may not READ_PRIVATE.
  """
  decision: JSONObject

  """
  Progress of the decision on its way to the process; null while there is none.
  """
  decisionProgress: DecisionProgress
  delegation: Delegation!
  delivery: DecisionDelivery!
  description: String

  """Draft of the caller: values that are typed and not sent yet."""
  draft: Draft
  dueAt: DateTime
  followUpAt: DateTime

  """JSON Schema of the decision; null when the definition has no form."""
  formSchema: JSONObject

  """
  What JSON Schema does not say: \`order\` of the fields, \`help\` texts and \`widgets\` by field, and \`outcomes\`, the field whose choices are
  buttons: \`{ field, buttons: [{ value, label, tone }] }\`.
  """
  formUi: JSONObject

  """
  Reason of the four-eyes principle for which the caller may not claim or decide. Null: there is none.
  """
  fourEyes: FourEyes

  """Whether the decision has private fields."""
  hasPrivate: Boolean!

  """
  History of the Activity: the newest \`first\` entries, the oldest of them first.
  """
  history(first: Int = 100): [ActivityHistoryEntry!]!
  id: ID!

  """Actions that the caller may take now."""
  may: [ActivityAction!]!

  """Person who had the Activity before it was delegated."""
  owner: ID

  """Priority from 0 to 100; 50 is usual."""
  priority: Int!
  processDefinitionKey: String
  processInstanceId: ID

  """
  Other Activities of the same process instance that the caller may see, oldest first.
  """
  related(first: Int = 100): [Activity!]!
  status: ActivityStatus!

  """
  Whether the process instance is suspended: a decision is delivered once it is resumed. Null without a process, and while the engine does not answer.
  """
  suspended: Boolean

  """
  Id of the engine's user task; null without a process, as the other fields of the process.
  """
  taskId: ID
  title: String!
  updatedAt: DateTime!
  userTaskKey: String
  version: Int!

  """Ids of other persons who have the Activity open now."""
  viewers(first: Int = 100): [ID!]!

  """Ids of the persons who watch it, the first to begin first."""
  watchers(first: Int = 100): [ID!]!

  """Whether the caller is one of the watchers."""
  watching: Boolean!
}

"""Action of a person on one Activity."""
enum ActivityAction {
  ASSIGN
  ATTACH
  CANCEL

  """Priority and due date."""
  CHANGE
  CLAIM
  COMMENT
  COMPLETE
  DELEGATE
  FOLLOW_UP
  HAND_BACK
  READ
  READ_HISTORY
  READ_PRIVATE

  """Decide anew what needs attention."""
  REOPEN

  """Send a decision that needs attention again."""
  RETRY
  UNCLAIM
  WATCH
}

input ActivityAtVersion {
  id: ID!
  version: Int!
}

input ActivityChanges {
  dueAt: DateTime
  followUpAt: DateTime

  """Priority from 0 to 100; 50 is usual."""
  priority: Int
}

type ActivityConnection {
  nodes: [Activity!]!
  pageInfo: PageInfo!

  """
  Number of Activities in the whole list, exact. Counted only when it is asked for.
  """
  totalCount: Int!
}

"""
Filter of Activities. Every field narrows the list; one that is absent, null or false does not, but for \`standalone\`, whose false does, too.
"""
input ActivityFilter {
  assignee: ID
  businessKey: String
  createdByMe: Boolean

  """Activities decided by the caller."""
  decidedByMe: Boolean

  """Activities of the caller that are delegated and not handed back yet."""
  delegatedByMe: Boolean
  dueAfter: DateTime

  """
  Activities due before this instant; those without a due date are left out.
  """
  dueBefore: DateTime

  """
  Activities open to the caller's groups or to the caller by name, claimed or not.
  """
  forMe: Boolean

  """Candidate group of the Activities."""
  group: String
  minPriority: Int

  """Activities assigned to the caller."""
  mine: Boolean

  """Activities past their due date and not closed."""
  overdue: Boolean
  processDefinitionKey: String
  processInstanceId: ID

  """Activities without a follow-up date in the future."""
  ready: Boolean

  """Activities without a process (true), or of a process (false)."""
  standalone: Boolean
  status: [ActivityStatus!]

  """
  Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only.
  """
  text: String

  """Activities without an assignee."""
  unassigned: Boolean
  userTaskKey: String
  watched: Boolean
}

type ActivityHistoryConnection {
  nodes: [ActivityHistoryEntry!]!
  pageInfo: PageInfo!
}

type ActivityHistoryEntry {
  """
  opened, claimed, unclaimed, assigned, delegated, handed-back, changed, commented, attached, detached, escalated, reminded, completed,
  accepted, stuck, retried, reopened, too-late, cancelled, superseded
  """
  action: String!

  """Activity of the entry; null when the caller may not see it any more."""
  activity: ActivityReference
  activityId: ID!

  """Id of a person, or \`process\`."""
  actor: String!
  at: DateTime!
  changes: [FieldChange!]!
  from: ActivityStatus

  """Reason that was given."""
  note: String

  """Number of the entry; it grows with time over all Activities."""
  sequence: ID!
  to: ActivityStatus!
}

input ActivityHistoryFilter {
  action: String
  activityId: ID
  actor: String

  """Begin of the time, included."""
  since: DateTime

  """End of the time, excluded."""
  until: DateTime
}

enum ActivityOrder {
  CREATED
  DUE
  PRIORITY
  TITLE
  UPDATED
}

"""Reference to an Activity; everything else of it is read by its id."""
type ActivityReference {
  businessKey: String
  id: ID!
  title: String!
}

enum ActivityStatus {
  """The instance, or the Activity itself, was cancelled."""
  CANCELLED
  CLAIMED
  COMPLETED
  OPEN

  """The process went on without the decision (timer, other path)."""
  SUPERSEDED
}

"""
Trouble of one kind and group, from its first finding to its end. A recurrence is another alert.
"""
type Alert {
  acknowledgedAt: DateTime

  """Id of the operator who acknowledged it."""
  acknowledgedBy: ID

  """
  Whether it is about the deployment, not about the tenant alone: operators without a tenant act on it.
  """
  deployment: Boolean!
  firstSeenAt: DateTime!
  id: ID!

  """
  Group within the kind: a topic, system, process or part; '' where there is one.
  """
  key: String!
  kind: AlertKind!
  lastSeenAt: DateTime!

  """Whether the caller may acknowledge and silence it now."""
  mayAct: Boolean!

  """Time of the last message about it."""
  notifiedAt: DateTime

  """First safe step of the runbook."""
  operation: String!
  resolvedAt: DateTime

  """Path of the runbook in the repository."""
  runbook: String!

  """
  Trouble in a sentence, without values of processes, names of people or secrets.
  """
  sentence: String!
  severity: AlertSeverity!
  silenceReason: String
  silencedBy: ID
  silencedUntil: DateTime
  state: AlertState!

  """Largest value that is well."""
  threshold: Float!
  unit: MeasureUnit!
  value: Float!
}

enum AlertChannel {
  EMAIL

  """Incoming webhook of Slack, or one that takes the same."""
  SLACK

  """Signed webhook."""
  WEBHOOK
}

type AlertConnection {
  nodes: [Alert!]!
  pageInfo: PageInfo!
}

"""Message about the alerts of one evaluation, over one channel."""
type AlertDelivery {
  """Number of times that it was handed out."""
  attempts: Int!
  channel: AlertChannel!
  createdAt: DateTime!
  id: ID!
  items: [AlertItem!]!

  """Number of alerts that did not fit."""
  more: Int!
}

type AlertEvaluation {
  """Messages that are handed out to the caller alone, for some minutes."""
  deliveries: [AlertDelivery!]!

  """Number of alerts that fire from now on."""
  fired: Int!
  resolved: Int!

  """Kinds that could not be measured: their alerts are as before."""
  unmeasured: [AlertKind!]!
}

input AlertFilter {
  kinds: [AlertKind!]

  """States. Absent: all."""
  states: [AlertState!]
}

type AlertItem {
  alertId: ID!
  key: String!
  kind: AlertKind!
  news: AlertNews!
  operation: String!
  runbook: String!
  sentence: String!
  severity: AlertSeverity!
  since: DateTime!

  """Tenant; null: it is about the deployment."""
  tenant: String
  threshold: Float!
  unit: MeasureUnit!
  value: Float!
}

enum AlertKind {
  CLOCK_SKEW
  DEAD_LETTERS
  DELIVERIES_NOT_STARTED
  ENDING_CERTIFICATES
  ENGINE_UNAVAILABLE
  FAILED_MEASURES
  FAILED_ROWS
  FAILING_TIMERS
  INNGEST_UNAVAILABLE
  LATE_JOBS
  LATE_PRUNING
  LATE_SWEEP
  MISSING_FUNCTIONS
  OLD_SECRETS
  OVERDUE_ACTIVITIES
  PENDING_STARTS
  POISON_JOBS
  STALLED_INSTANCES
  STARVED_TOPICS
  STUCK_DECISIONS
  SYSTEM_UNAVAILABLE
  TOPICS_WITHOUT_WORKER
  UNANSWERED_DECISIONS
  UNDELIVERED_ALERTS
  UNSENT_EVENTS
  VIOLATED_INVARIANTS
}

enum AlertNews {
  FIRES
  RESOLVED

  """The alert is not acknowledged."""
  STILL_FIRES
}

enum AlertSeverity {
  """An operator must act now."""
  PAGE

  """An operator must act within a working day."""
  TICKET
}

enum AlertState {
  """Firing, and somebody works on it."""
  ACKNOWLEDGED
  FIRING

  """Found, and not yet often enough in a row to fire. It is in no list."""
  PENDING
  RESOLVED
}

input ApplicationInput {
  """Date of birth as YYYY-MM-DD."""
  birthDate: String!
  businessKey: String

  """Country by ISO 3166-1 alpha-2."""
  country: String!
  email: String!
  fullName: String!
}

type Attachment {
  activityId: ID!
  addedAt: DateTime!
  addedBy: ID!
  id: ID!
  mediaType: String
  name: String!
  url: String!
}

type AuditConnection {
  nodes: [AuditRow!]!
  pageInfo: PageInfo!
}

input AuditFilter {
  actor: String
  operation: String

  """Begin of the time, included."""
  since: DateTime
  target: String

  """End of the time, excluded."""
  until: DateTime
}

"""Record of one mutation of a person. It cannot be changed."""
type AuditRow {
  """Id of a person."""
  actor: String!
  at: DateTime!

  """Arguments that say what was asked for, without personal data."""
  facts: JSONObject!

  """
  Id of the mutation, shared by its rows; null in rows from before it was recorded.
  """
  mutationId: ID

  """Name of the mutation."""
  operation: String!

  """
  Result: \`asked\` before the process engine is asked for a change, whose outcome follows in a row of its own; \`done\`; or the code of the error.
  """
  result: String!

  """Number of the record; it grows with time."""
  sequence: ID!

  """Id or key that the mutation was aimed at; '' for none."""
  target: String!
}

"""Event behind an event-based gateway."""
type AwaitedEvent {
  """Business key by which the message is correlated."""
  businessKey: String
  elementId: ID
  elementName: String
  kind: ElementWaitKind!

  """Name of the message or signal."""
  name: String

  """Time at which a timer is due."""
  until: DateTime
}

type BulkProblem {
  """Code, as in the errors of the single operation."""
  code: String!

  """
  Facts that the error of the single operation has in its \`extensions\`, such as who was faster, and when.
  """
  facts: JSONObject!
  message: String!
}

"""
Result for one Activity: the Activity as it is now, or why nothing was done to it.
"""
type BulkResult {
  activity: Activity
  id: ID!
  problem: BulkProblem
}

enum CallResult {
  """With whatever status."""
  ANSWERED

  """
  The connection ended without a whole answer: the system may have done what was asked.
  """
  BROKEN_OFF
  TIMED_OUT

  """There was no connection, so the system has done nothing."""
  UNREACHABLE
}

type ChangedValue {
  omitted: ValueOmission

  """Null also where it is omitted."""
  value: JSON
}

enum CircuitState {
  """System whose jobs are worked on."""
  CLOSED

  """
  System whose pause is over: one job tries it, the others wait for what comes of that.
  """
  HALF_OPEN

  """System whose jobs wait in the engine, without using up attempts."""
  OPEN
}

type Comment {
  activityId: ID!
  at: DateTime!
  author: ID!
  id: ID!

  """Ids of the persons whom the comment names with \`@id\`."""
  mentions: [ID!]!
  text: String!
}

type ContextEntry {
  """Entries of one group belong together."""
  group: String
  kind: ContextKind!
  label: String!

  """Name of the process variable."""
  name: String!
  value: JSON
}

enum ContextKind {
  """Country by its two letters, ISO 3166."""
  COUNTRY
  DATE
  EMAIL

  """List of matches, each with name, score and topics."""
  MATCHES

  """Object of amount and currency."""
  MONEY

  """Score from 0 to 1."""
  SCORE

  """Words separated by commas."""
  TAGS
  TEXT
}

type CurrentElement {
  elementId: ID!
  name: String

  """
  Null where the engine does not tell: of a token that has not begun the element.
  """
  since: DateTime

  """
  BPMN element type as the engine names it: userTask, externalWorkerServiceTask, …; of a token that has not begun the element, as the model does.
  """
  type: String!

  """
  Everything that the element waits for, never nothing while it is active; first what it waits for itself, then the events beside it.
  """
  waits: [Wait!]!
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

  """Tenant of the process instance; '' where there is none."""
  tenantId: String!
}

enum CustomerStatus {
  ACTIVE
  UNDONE
}

"""Instant in UTC, ISO 8601 with milliseconds."""
scalar DateTime

type Deadline {
  at: DateTime!

  """Id of the boundary event in the model."""
  elementId: ID!

  """Whether the timer takes the Activity away."""
  interrupting: Boolean!
  kind: DeadlineKind!
  name: String!
}

"""Boundary timer of a user task that still waits."""
input DeadlineInput {
  at: DateTime!
  elementId: ID!
  interrupting: Boolean!
  kind: DeadlineKind!
  name: String!
}

enum DeadlineKind {
  """The Activity will be closed."""
  CLOSING

  """More people will be asked."""
  ESCALATION
  OTHER

  """Those who can decide will be reminded."""
  REMINDER
}

type Decision {
  activityId: ID!
  decidedAt: DateTime!
  decidedBy: ID!
  decision: JSONObject!
  delivery: DecisionDelivery!

  """Failure of the last attempt. Null: none has failed so far."""
  failure: DeliveryFailure
  processDefinitionKey: String!
  processInstanceId: ID!
  taskId: ID!
  userTaskKey: String!
}

enum DecisionDelivery {
  ACCEPTED
  NONE
  SENDING

  """The engine had already gone on: the decision did not count."""
  TOO_LATE
}

"""Exactly one of them holds for each decision."""
type DecisionProgress {
  """Advice on what can be done, and by whom."""
  action: String

  """Roles and relations that may have the decision sent again."""
  allowedTo: [String!]!

  """
  Number of attempts that failed so far. An engine that is away takes none.
  """
  attempts: Int!

  """
  Why the engine has not taken it. A permanent cause, such as TEXT_TOO_LONG, VARIABLE_MISSING or SUSPENDED, or how the call failed:
  UNREACHABLE, TIMED_OUT, ENGINE_FAILED, REJECTED, …; CODE_FAILED: the code of the user task.
  """
  cause: String

  """
  Number of attempts after which the decision needs attention; null before the first has failed.
  """
  maxAttempts: Int

  """Time at which the decision is sent again by itself."""
  nextAt: DateTime

  """Cause in a sentence."""
  problem: String
  state: WorkState!
}

enum Delegation {
  NONE

  """Assignee works on the Activity for the owner."""
  PENDING

  """Activity was handed back to the owner."""
  RETURNED
}

"""Failure of the last attempt."""
type DeliveryFailure {
  attempts: Int!
  since: DateTime!
}

input DeliveryFailureInput {
  attempts: Int!
  cause: String!
  maxAttempts: Int!
  nextAt: DateTime

  """Problem in one sentence for people, without secrets."""
  problem: String!

  """Time at which the first attempt failed."""
  since: DateTime!
}

input DeliveryInput {
  businessKey: String

  """Time at which the job was acquired."""
  dispatchedAt: DateTime

  """
  Whether the instance was started by a call activity: its business key may be that of its caller.
  """
  isCalled: Boolean!
  jobCorrelationId: ID!
  jobId: ID!
  processDefinitionKey: String!
  processInstanceId: ID!

  """
  Run of Inngest and its round, as \`<run id>/<round>\`; null until one works on the job.
  """
  run: String

  """Tenant of the process instance; '' where there is none."""
  tenantId: String!
  topic: String!

  """ULID of the acquisition: a later one is greater."""
  workerId: String!
}

type Digest {
  createdAt: DateTime!

  """Address of e-mail; null: none is to be sent, or it was sent."""
  emailAddress: String
  id: ID!
  items: [DigestItem!]!
  language: String!
  name: String!
  personId: ID!
  tenantId: String!

  """Whether the webhook is to be called, and was not yet."""
  webhook: Boolean!
  zone: String!
}

enum DigestChannel {
  EMAIL
  WEBHOOK
}

type DigestItem {
  activityId: ID!

  """Name of the person who acted; null: nobody."""
  actor: String
  at: DateTime!
  businessKey: String
  dueAt: DateTime
  kind: NotificationKind!
  title: String!
}

enum DigestRhythm {
  """Digest within seconds; what happens together comes together."""
  AT_ONCE

  """Digest at eight in the morning, in the zone of the person."""
  DAILY

  """Digest with the full hour."""
  HOURLY
}

type Draft {
  decision: JSONObject!
  savedAt: DateTime!
}

type Effect {
  """
  Number of deliveries of this job so far, this one included; crashes count.
  """
  attempts: Int!
  jobCorrelationId: ID!

  """Outcome of the work; present when state is DONE."""
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

  """A newer delivery holds the job."""
  OUTDATED
  STARTED
}

"""
Element of the present version, and the one of the same kind in the other version at which its tokens go on.
"""
input ElementMapping {
  from: ID!
  to: ID!
}

"""Passes of one element or sequence flow."""
type ElementPasses {
  active: Int!

  """
  Passes that another event, or the end of the instance, took away before they were done.
  """
  cancelled: Int!
  elementId: ID!

  """Passes that ended; of a sequence flow all."""
  passed: Int!

  """
  Duration of all ended passes together. Null for a history of more than 5,000 passes.
  """
  tookMs: Float
}

type ElementStatistics {
  elementId: ID!

  """Number of instances that failed there and wait for somebody to act."""
  failed: Int!
  medianMs: Float
  name: String
  p95Ms: Float

  """Number of passes in the sampled instances."""
  passes: Int!

  """Number of tokens there now."""
  tokens: Int!
  type: String!
}

enum ElementWaitKind {
  """Job of the engine itself that is about to run."""
  ASYNC

  """Call activity: waits for the end of the called process instance."""
  CALLED_PROCESS

  """User task whose decision is on its way to the engine."""
  DECISION

  """
  Event behind an event-based gateway: the first of the alternatives goes on.
  """
  EVENT_GATEWAY

  """Event sub-process beside the element that listens for its start event."""
  EVENT_SUB_PROCESS

  """Dead-letter job: nothing goes on until an operator acts."""
  INCIDENT

  """External-worker job that no worker has acquired."""
  JOB_FREE

  """
  External-worker job on which a worker works; \`until\` is the end of its lock.
  """
  JOB_LOCKED

  """Parallel or inclusive join at which a token waits for others."""
  JOIN
  MESSAGE

  """Run of a repeated element (multi-instance)."""
  MULTI_INSTANCE

  """The engine names nothing that would end this wait."""
  OTHER

  """User task: waits for a person."""
  PERSON

  """Job that has failed and is tried again."""
  RETRY
  SIGNAL

  """Sub-process: waits for the elements inside."""
  SUB_PROCESS

  """The process instance is suspended."""
  SUSPENDED

  """
  External-worker job that is kept back while an external system is down.
  """
  SYSTEM

  """Timer of the element, or of a boundary event on it."""
  TIMER
}

input EndedTaskInput {
  """
  Activity whose decision completed the task (variable of the completion); null when another hand did; absent when that is not known.
  """
  activityId: ID

  """Delete reason of the engine. Null: the task was completed."""
  deleteReason: String
  endedAt: DateTime!
  taskId: ID!
}

type ErasedRows {
  rows: Int!

  """Table of the database, or \`engine\`: process instances of the engine."""
  what: String!
}

type Erasure {
  """Whether all is erased. False: there is more, call again."""
  done: Boolean!

  """Rows that this call has erased or replaced."""
  erased: [ErasedRows!]!
}

"""Class of a failure. Each has a runbook of its name in docs/runbooks."""
enum ErrorClass {
  API_UNAVAILABLE
  COMPENSATION_FAILED
  DEFINITION_UNKNOWN
  ENGINE_FAILED
  ERROR_NOT_CAUGHT
  EXPRESSION_FAILED
  INPUT_INVALID
  NO_FLOW_SELECTED
  OUTPUT_INVALID
  POISON_JOB
  REPLY_INVALID
  SUSPENDED
  SYSTEM_BUSY
  SYSTEM_REFUSED
  SYSTEM_UNAVAILABLE
  TOPIC_UNSERVED
  VALUE_INVALID
  VARIABLE_REJECTED
  WORKER_FAILED
  WORKER_GAVE_UP
  WORKER_TIMED_OUT
}

"""
Failures with one fingerprint: element, class, message without the data of the case, system and status of its reply.
"""
type ErrorGroup {
  """Business keys with open incidents, those that failed last first."""
  businessKeys(first: Int = 10): [String!]!
  elementId: ID
  elementName: String
  errorClass: ErrorClass!
  firstSeen: DateTime!

  """Fingerprint."""
  id: ID!

  """
  A recurrence beyond this number of occurrences opens the ignored group.
  """
  ignoredOccurrences: Int

  """A recurrence at or after this time opens the ignored group."""
  ignoredUntil: DateTime

  """
  Incidents of the group, newest first. \`open\`: only those that are not over, or only those that are.
  """
  incidents(after: String, first: Int = 20, open: Boolean): OccurrenceConnection!
  lastSeen: DateTime!
  occurrences: Int!

  """
  Operations that are safe for the class once its runbook was followed, the usual one first.
  """
  operations: [SafeOperation!]!

  """Message without ids, numbers, times and names."""
  pattern: String!
  processDefinitionKey: ID!
  reason: String

  """Number of recurrences that opened the group again."""
  reopened: Int!

  """
  Number of incidents that were retried and whose outcome is not known yet.
  """
  retryingCount: Int!

  """Name of the class's runbook: \`docs/runbooks/<name>.md\`."""
  runbook: String!
  state: ErrorGroupState!
  stateAt: DateTime

  """
  Author and reason of the state. Null when the state was never set, or a recurrence opened the group again.
  """
  stateBy: ID

  """Status of the system's reply."""
  status: Int
  system: String

  """
  Occurrences by span, oldest span first: the last 24 hours, or the last 14 days. At most 20,000 are counted.
  """
  trend(by: TrendSpan!): [TrendPoint!]!

  """Number of incidents that wait for an operator."""
  waitingCount: Int!
}

type ErrorGroupConnection {
  nodes: [ErrorGroup!]!
  pageInfo: PageInfo!
}

input ErrorGroupFilter {
  elementId: String
  errorClass: ErrorClass
  processDefinitionKey: String
  states: [ErrorGroupState!]

  """Part of the message, the element or the system."""
  text: String
}

enum ErrorGroupOrder {
  """The group that appeared last first."""
  FIRST_SEEN

  """The group with the newest occurrence first."""
  LAST_SEEN

  """The group with the most occurrences first."""
  OCCURRENCES
}

enum ErrorGroupState {
  """An operator says that nothing is to be done."""
  IGNORED
  OPEN

  """An operator says that the cause is removed."""
  RESOLVED
}

type FailedRow {
  attempts: Int!
  failedAt: DateTime!
  kind: FailedRowKind!
  problem: String!
  retryAt: DateTime!
  rowId: ID!
}

input FailedRowInput {
  kind: FailedRowKind!

  """Problem in one sentence, without secrets."""
  problem: String!
  rowId: ID!
}

enum FailedRowKind {
  """Activity that could not be compared with the engine."""
  ACTIVITY

  """
  User task that has ended in the engine and whose Activity could not be settled.
  """
  ENDED_TASK

  """
  Process instance whose incidents could not be compared with the engine.
  """
  INCIDENT

  """Process instance that could not be read into the read model."""
  INSTANCE

  """External-worker job that could not be handed out."""
  JOB

  """Open user task of the engine that got no Activity."""
  TASK
}

"""Changed value as text; instants in ISO 8601, lists with commas."""
type FieldChange {
  after: String
  before: String
  field: String!
}

input FinishedEffectInput {
  """Calls of the attempt that came to the outcome."""
  calls: [OutgoingCallInput!]! = []
  jobCorrelationId: ID!
  outcome: JSONObject!
  workerId: String!
}

"""
Earlier part of the caller in the process instance, which leaves the decision to somebody else.
"""
type FourEyes {
  """Ids of user tasks that the caller has decided."""
  decided: [String!]!

  """Whether the caller has started the instance."""
  started: Boolean!
}

type Health {
  ok: Boolean!
  parts: [PartHealth!]!

  """
  External systems; one that jobs wait for does not make \`ok\` false. Empty when the database does not answer; \`message\` is null here.
  """
  systems: [System!]!

  """
  Measurements behind the part \`work\`, each with its limit. Empty when they cannot be read.
  """
  work: [WorkMeasure!]!
}

type HeldDelivery {
  jobId: ID!
  workerId: String!
}

type HourCounts {
  """Beginning of the hour."""
  at: DateTime!

  """Completed and cancelled instances."""
  ended: Int!
  started: Int!
}

type InboxCounts {
  """Activities of the caller that are delegated."""
  delegated: Int!

  """Activities open to the caller's groups or to the caller by name."""
  forMe: Int!

  """Activities assigned to the caller."""
  mine: Int!

  """Activities past their due date, of all that the caller may see."""
  overdue: Int!

  """Activities without an assignee, of all that the caller may see."""
  unassigned: Int!
  watched: Int!
}

"""
Incident: work that the engine gave up on until a person acts, or is about to retry. Decisions that the engine does not take are among them.
"""
type Incident {
  """
  Advice on what can be done, and by whom; null while nothing need be done.
  """
  action: String

  """Activity whose decision it is; null for a job of the engine."""
  activityId: ID
  createdAt: DateTime!
  elementId: ID
  elementName: String
  id: ID!
  message: String!

  """
  Outcomes by which an operator can end the failed job by hand (operation \`COMPLETE_JOB\`), completion first. Empty: it is no failed job, or
  no worker of this deployment serves it.
  """
  outcomes: [JobOutcome!]!
  processInstanceId: ID!

  """Whether the engine still retries by itself."""
  retrying: Boolean!
}

enum IncidentEnding {
  """The process instance ended without it."""
  CANCELLED

  """The work went on."""
  RESOLVED

  """
  The job was retried and failed again: the new failure is another occurrence.
  """
  RETRIED
}

input IncidentInput {
  businessKey: String
  elementId: ID
  elementName: String

  """The engine's text of the failure."""
  exceptionMessage: String

  """Time at which the engine gave up."""
  failedAt: DateTime!

  """Key of the job in the effect ledger."""
  jobCorrelationId: ID
  jobId: ID!
  processDefinitionId: ID!
  processInstanceId: ID!
  tenantId: String!
}

"""Event of an instance. Which facts there are depends on the kind."""
type InstanceEvent {
  activityId: ID

  """Id of a person, or \`process\`."""
  actor: String

  """
  Begin of the element, job, call or incident; acceptance of the message; time of everything else.
  """
  at: DateTime!

  """
  Attempt at the job that made the call, counted from 1 over those that made one.
  """
  attempt: Int

  """Deliveries of the job that began and did not end in an orderly way."""
  attempts: Int

  """Instance that a call activity has started."""
  calledInstanceId: ID

  """Changed fields of the Activity."""
  changes: [FieldChange!]!
  elementId: ID

  """Type of the element as the engine names it."""
  elementType: String

  """
  End of the element, call or incident, storing of the job's outcome, delivery of the message. Null: not yet, or a moment without duration.
  """
  endedAt: DateTime
  id: ID!
  kind: InstanceEventKind!

  """
  Name of the element, message, mutation or operation; topic of the job; operation of the call; title of the Activity.
  """
  name: String

  """Reason that a person gave, problem, or code of a business error."""
  note: String
  operationId: ID

  """Inngest run that worked on the job last."""
  runId: ID

  """
  Element: ACTIVE, COMPLETED, CANCELLED. Job: STARTED, COMPLETED, BUSINESS_ERROR. Call: a \`CallResult\`. Activity: \`action\` of its history. Message: its state.
  Incident: OPEN or its ending. Operation: status of its item; mutation: \`result\` of the audit.
  """
  state: String!

  """Status of the system's answer. Null: no answer."""
  status: Int

  """Names of the finished steps of the job. At most 50."""
  steps: [String!]!

  """External system that was called, in words."""
  system: String
}

type InstanceEventConnection {
  nodes: [InstanceEvent!]!
  pageInfo: PageInfo!
}

enum InstanceEventKind {
  """Entry in the history of an Activity."""
  ACTIVITY

  """Request of a worker to an external system."""
  CALL

  """Pass through an element. Sequence flows and gateways are absent."""
  ELEMENT

  """Failure that stops a job or a decision until a person acts."""
  INCIDENT

  """Work on an external-worker job."""
  JOB

  """Message or signal for the instance."""
  MESSAGE

  """
  Mutation of a person aimed at the instance, or its part in an operation.
  """
  OPERATION
}

input InstanceInput {
  businessKey: String
  isCalled: Boolean!
  processDefinitionKey: String!
  processInstanceId: ID!
  tenantId: String!
}

type InvariantCheck {
  """
  Names of the invariants that could not be checked: their violations are as before.
  """
  unchecked: [String!]!

  """Number of violations that are stored, at most 50 of an invariant."""
  violations: Int!
}

"""JSON value of any type."""
scalar JSON

"""JSON object with plain values."""
scalar JSONObject

"""Outcome that the worker of a job could report."""
type JobOutcome {
  """Business error that the model catches; null: the job is completed."""
  errorCode: String

  """JSON Schema of the variables that come with it."""
  schema: JSONObject!
}

"""Branch into a join: the sequence flow that ends there."""
type JoinBranch {
  """Names of the elements where tokens are that may arrive on this branch."""
  at: [String!]!

  """Element that the flow leaves, and its name."""
  elementId: ID!
  flowId: ID!
  name: String!
  state: JoinBranchState!
}

enum JoinBranchState {
  ARRIVED

  """
  No token is on its way. A parallel join then stands for ever; an inclusive join does not wait for the branch.
  """
  NOT_COMING
  UNDER_WAY
}

"""Person of the tenant, as the last token said."""
type KnownPerson {
  groups: [String!]!
  id: ID!
  name: String!
  roles: [String!]!
}

type LateOperation {
  id: ID!
  tenantId: String!
}

"""
Instance that a call activity links to another one; everything else of it is read by its id.
"""
type LinkedInstance {
  businessKey: String
  id: ID!
  processDefinitionKey: String!
  startedAt: DateTime!
  status: ProcessInstanceStatus!
  suspended: Boolean!
}

type MappingCandidate {
  elementId: ID!
  name: String
}

enum MeasureUnit {
  COUNT
  SECONDS
}

type Message {
  acceptedAt: DateTime!

  """Number of failures in a row with the same cause."""
  attempts: Int!

  """Business key of the receiver; null for a signal."""
  businessKey: String

  """Cause for which the message is not delivered. Null: nothing is wrong."""
  cause: String
  deliveredAt: DateTime
  elementId: ID
  executionId: ID
  expiresAt: DateTime!
  id: ID!
  idempotencyKey: String!
  kind: MessageKind!

  """
  Number of failures after which the message needs attention. Null: none is counted, or it is tried until it expires.
  """
  maxAttempts: Int
  name: String!

  """Time of the next attempt; null when the message is not on its way."""
  nextAttemptAt: DateTime
  problem: String

  """Process instance to which the message is being delivered, or was."""
  processInstanceId: ID
  sentBy: ID!
  state: MessageState!

  """Sentence for people on what happens with the message, or has happened."""
  summary: String!
}

type MessageConnection {
  nodes: [Message!]!
  pageInfo: PageInfo!
}

input MessageFilter {
  businessKey: String
  messageName: String
  processInstanceId: ID
  states: [MessageState!]
}

enum MessageKind {
  MESSAGE

  """Signal to one of the places that waited for it."""
  SIGNAL
}

enum MessageState {
  DELIVERED

  """Message that was not delivered in time."""
  EXPIRED

  """
  Message that will not be delivered unless somebody acts: \`cause\` and \`problem\` say why. Send it again under a new key.
  """
  NEEDS_ATTENTION

  """
  Message whose variables or sender are not accepted. Correct it and send it again, under the same key if you like.
  """
  REJECTED

  """
  Message that the engine did not take; it is tried again at \`nextAttemptAt\`.
  """
  RETRYING

  """Message that nobody waits for yet; it is delivered when somebody does."""
  WAITING
}

type Mutation {
  """
  Ends an operation for good: items that have not begun are skipped. What was done stays done.
  """
  abortOperation(id: ID!): Operation!

  """
  Notes that the operator works on an alert: it is not repeated. It is resolved by its measure alone.
  """
  acknowledgeAlert(id: ID!): Alert!

  """
  Attaches a file by its https address; the file itself stays where it is. The same idempotency key answers with the same attachment.
  """
  addAttachment(activityId: ID!, idempotencyKey: String!, mediaType: String, name: String!, url: String!): Attachment!

  """
  Adds a comment. The same idempotency key answers with the same comment. \`@id\` of a known person is a mention.
  """
  addComment(activityId: ID!, idempotencyKey: String!, text: String!): Comment!
  assignActivities(activities: [ActivityAtVersion!]!, assignee: ID, note: String): [BulkResult!]!

  """Assigns the Activity. A null assignee takes it away from its assignee."""
  assignActivity(assignee: ID, id: ID!, note: String, version: Int!): Activity!

  """
  Records the heartbeat of a part of the bridge: that it has done its rounds, when it must have done them again, and which free jobs it saw.
  """
  beat(backlog: [TopicBacklogInput!]!, dueInSeconds: Int!, name: String!): Boolean!

  """
  Writes down that deliveries of external-worker jobs begin, before their work; one effect for each, in order. DONE carries the stored outcome:
  report it, do not repeat the work. DUPLICATE_INSTANCE: another instance owns this business key; this one must not have an effect.
  OUTDATED: a newer delivery holds the job.
  """
  beginEffects(deliveries: [DeliveryInput!]!): [Effect!]!

  """
  Cancels a standalone Activity; those of a process end with their user task.
  """
  cancelActivity(id: ID!, reason: String!, version: Int!): Activity!

  """
  Cancels a running instance. The reason stays in the engine's history and on the Activities that it closes.
  """
  cancelProcess(processInstanceId: ID!, reason: String!): ProcessInstance!

  """
  Changes priority, due date or follow-up date. A field that is absent stays; null clears a date.
  """
  changeActivity(changes: ActivityChanges!, id: ID!, note: String, version: Int!): Activity!

  """
  For the bridge: checks the invariants of the database, and stores what violates them for the alerts. Repairs nothing.
  """
  checkInvariants: InvariantCheck!

  """
  Claims Activities, each for itself: one that fails does not keep the others from succeeding. Answers in the order of the request, as the two below.
  """
  claimActivities(activities: [ActivityAtVersion!]!): [BulkResult!]!
  claimActivity(id: ID!, version: Int!): Activity!

  """Removes rows that could be processed now, or are gone."""
  clearFailedRows(rows: [RowInput!]!): Int!

  """
  Gives many Activities the same decision, where the user task allows it (\`bulk\`) and all have the same form.
  """
  completeActivities(activities: [ActivityAtVersion!]!, decision: JSONObject!): [BulkResult!]!

  """
  Records the decision and hands it to the engine. Until the engine accepted it \`delivery\` is SENDING.
  A second decision is the error ACTIVITY_ALREADY_DECIDED, an old version VERSION_CONFLICT; both say who was first.
  """
  completeActivity(decision: JSONObject!, id: ID!, version: Int!): Activity!

  """Carries out one page of a running operation, for a few seconds."""
  continueOperation(id: ID!): OperationProgress!

  """
  Delivers a message to the one place with this business key that waits for it. Several places are the error MESSAGE_AMBIGUOUS. Where nobody
  waits and a model starts with the message, it begins an instance of that business key, if the caller may start the process.
  
  Without an idempotency key nobody waiting is the error MESSAGE_NOT_EXPECTED. With one the message is stored and delivered once, now or
  when an instance waits for it, until it expires (setting MESSAGE_TTL_SECONDS): null while it is on its way, \`message\` tells its state. The
  same key with the same input answers with the same message and never delivers it twice. A stored message that will not be delivered is the
  error MESSAGE_NOT_DELIVERED.
  """
  correlateMessage(businessKey: String!, idempotencyKey: String, messageName: String!, variables: JSONObject): ProcessInstance

  """
  Creates an Activity without a process, in the same lists. The same idempotency key answers with the same Activity.
  """
  createActivity(idempotencyKey: String!, input: NewActivity!): Activity!

  """
  Creates the customer record of an approved application. Role worker. The same idempotency key answers with the same record.
  """
  createCustomer(idempotencyKey: String!, input: CustomerInput!): Customer!

  """
  Delegates the Activity: its new assignee works on it and hands it back, the decision stays with its owner.
  """
  delegateActivity(id: ID!, note: String, to: ID!, version: Int!): Activity!

  """Deletes a saved filter of either kind. True when there was one."""
  deleteSavedFilter(id: ID!): Boolean!

  """
  Tries up to \`limit\` messages for a few seconds: those whose time has come, or, with \`processInstanceIds\` (at most 500), those for the business
  keys of these instances. Answers with the number of messages that were tried.
  """
  deliverMessages(limit: Int!, processInstanceIds: [ID!]): Int!

  """Discards the draft of the caller. True when there was one."""
  discardDraft(activityId: ID!): Boolean!

  """
  Removes everything that is known under a business key: ended process instances with their history at the engine, Activities, what workers
  kept, starts and rows of workflows' own tables. The error ERASURE_TOO_EARLY while something of it is not over. Works in pages: call it
  again until \`done\`.
  """
  eraseBusinessKey(businessKey: String!): Erasure!

  """
  Removes what a person keeps for themselves, and puts a pseudonym where the record of a case names them. The error ERASURE_TOO_EARLY
  while they have open Activities. Works in pages: call it again until \`done\`.
  """
  erasePerson(personId: String!): Erasure!

  """
  Adds a candidate group and raises the priority of the open Activities of one user task. Idempotent.
  """
  escalateActivities(
    group: String!
    processInstanceId: ID!

    """Tasks of the Activities. Absent: all."""
    taskIds: [ID!]
    userTaskKey: String!
  ): Int!

  """
  For the bridge: measures all kinds of trouble, brings the alerts in line with what was found, and hands out the messages that are to be
  sent over the channels that the deployment has.
  """
  evaluateAlerts(channels: [AlertChannel!]! = []): AlertEvaluation!

  """
  For the bridge: ends the sending of a message about alerts. False when that was said before.
  """
  finishAlertDelivery(id: ID!): Boolean!

  """
  Ends the sending of a digest over one channel: it was sent, or given up for the reason in \`problem\`. False when that was said before.
  """
  finishDigest(channel: DigestChannel!, id: ID!, problem: String): Boolean!

  """
  Stores the outcomes of finished work. First write wins; answers with the kept ones, in order.
  """
  finishEffects(finished: [FinishedEffectInput!]!): [Effect!]!
  handBackActivity(id: ID!, note: String, version: Int!): Activity!

  """
  Ignores the group until a time or for a number of further occurrences, whichever comes first; without both for good.
  """
  ignoreErrorGroup(id: ID!, occurrences: Int, reason: String!, until: DateTime): ErrorGroup!

  """
  Takes up to \`limit\` decisions that are SENDING and whose run is late, those that wait longest first; nobody else gets them for a minute. One
  that needs a person is not among them.
  """
  leaseDecisions(limit: Int!): [OpenActivityTask!]!

  """
  Hands out open incidents of jobs for a comparison with the engine: those that were compared the longest time ago, or, with
  \`processInstanceIds\` (at most 500), those of these instances.
  """
  leaseIncidents(limit: Int!, processInstanceIds: [ID!]): [OpenIncident!]!

  """Leases unsent outbox rows for 30 s."""
  leaseOutbox(limit: Int!): [OutboxEvent!]!
  markOutboxSent(ids: [ID!]!): Int!
  moveSweepCursor(name: String!, to: DateTime!): DateTime!

  """
  Notes that these process instances (at most 500) have changed at the engine, and has them read at the end of the second.
  """
  noteChangedInstances(ids: [ID!]!): Int!

  """
  Opens an Activity for each user task that has none. Of existing ones only the deadlines are brought up to date. Answers with the Activity ids, in order.
  """
  openActivities(tasks: [UserTaskInput!]!): [ID!]!

  """Pauses a running operation: no further item begins."""
  pauseOperation(id: ID!): Operation!

  """
  Plans an operation: a dry run. Stores every item with the state that it has now, at most 10,000, and answers with what would happen to
  each. Nothing is done. A plan that is not started within an hour expires.
  """
  planOperation(input: OperationInput!): Operation!

  """
  Finds instances that have begun, ended or failed at the engine since the last poll, for a few seconds; answers with whether there is more.
  """
  pollInstances: Boolean!

  """
  Removes one page of what is older than its setting says, oldest first; begin with '' and go on with \`next\`.
  """
  prune(after: String!, target: PruneTarget!): PrunedPage!

  """
  Compares one page of running instances with the engine, in both directions. Begin with '' and go on with \`next\`; null: that was the last
  page.
  """
  reconcileInstances(after: String!): ReconciledInstances!

  """
  Stores the calls of an attempt at a job that has no outcome. A repeated call is a no-op.
  """
  recordCalls(calls: [OutgoingCallInput!]!, jobCorrelationId: ID!): Boolean!

  """
  Keeps why the engine has not taken a decision, and when it is asked again; without \`nextAt\` the decision needs a person. False when there is
  no such decision under way any more, or it needs a person already.
  """
  recordDeliveryFailure(activityId: ID!, failure: DeliveryFailureInput!): Boolean!

  """
  Records dead letters of the engine. Idempotent. Answers with the number of new ones.
  """
  recordIncidents(incidents: [IncidentInput!]!): Int!

  """
  Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value.
  """
  recordStep(jobCorrelationId: ID!, result: JSONObject!, step: String!, workerId: String!): JSONObject!

  """
  Reads process instances from the engine into the read model: up to \`limit\` that have changed, or, with \`ids\` (at most 100), these.
  """
  refreshInstances(ids: [ID!], limit: Int!): RefreshedInstances!

  """
  Writes into the open Activities of one user task that those who can decide are reminded, once per idempotency key.
  """
  remindActivities(
    idempotencyKey: String!
    processInstanceId: ID!

    """Tasks of the Activities. Absent: all."""
    taskIds: [ID!]
    userTaskKey: String!
  ): Int!

  """
  Removes an attachment; for the person who added it, and for leads. Answers with its Activity.
  """
  removeAttachment(id: ID!): Activity!

  """
  Removes a person who has left from the directory of the tenant: no work and no notices go to this person any more. The record of who did what
  stays; \`erasePerson\` takes it out. Open Activities stay assigned until a lead assigns them to somebody else. False when there was no such entry.
  """
  removePerson(personId: String!): Boolean!

  """
  Gives an Activity whose decision needs attention back to whoever decided it: claimed by that person, the decision kept as a draft.
  ACTIVITY_CLOSED when the engine has ended its user task.
  """
  reopenActivity(id: ID!, note: String, version: Int!): Activity!

  """Opens a group that was resolved or ignored."""
  reopenErrorGroup(id: ID!, reason: String!): ErrorGroup!

  """
  Keeps rows that could not be processed, each with its problem; each is tried again after a pause that doubles, an hour at most.
  """
  reportFailedRows(rows: [FailedRowInput!]!): Int!

  """
  Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it.
  """
  reportSystem(report: SystemReportInput!): ReportedSystem!

  """
  Marks the cause as removed. Refused with GROUP_NOT_SOLVED while incidents of the group are open. A recurrence opens the group again.
  """
  resolveErrorGroup(id: ID!, reason: String!): ErrorGroup!
  resumeOperation(id: ID!): Operation!

  """
  Sends a decision that needs attention to the engine again, as it is and with all its attempts. DECISION_NOT_STUCK while it needs no help.
  """
  retryDecision(id: ID!, note: String, version: Int!): Activity!

  """
  Retries an incident that the engine gave up on, with all its attempts. What its worker has done already is not done again.
  """
  retryIncident(incidentId: ID!, processInstanceId: ID!): ProcessInstance!

  """
  Retries the incidents of a group that wait for an operator: plans an operation \`RETRY_INCIDENTS\` for them and starts it. \`count\` is that of
  the group as the operator saw it: when more wait by now, nothing is retried.
  """
  retryIncidents(count: Int!, id: ID!, reason: String!): Operation!

  """
  Ends a delivery without an outcome (a failure reported to the engine, or a wait): it does not count in \`attempts\`.
  """
  returnEffect(jobCorrelationId: ID!, workerId: String!): Boolean!

  """
  Saves a draft of the caller, which nobody else sees. Answers with the time at which it was saved.
  """
  saveDraft(activityId: ID!, decision: JSONObject!): DateTime!

  """
  Saves a filter of Activities; one with the same name is replaced. A person has at most 50 filters, of both kinds together.
  """
  saveFilter(filter: SavedFilterInput!, name: String!): SavedFilter!

  """
  Saves a filter of process instances; one with the same name is replaced.
  """
  saveInstanceFilter(filter: SavedInstanceFilterInput!, name: String!): SavedInstanceFilter!

  """
  Adds up to \`limit\` rows of the audit to its hash chain, oldest first; answers with how many there were.
  """
  sealAudit(limit: Int!): Int!

  """
  Sends a signal to every place of the caller's tenant that waits for it now, each in a transaction of its own. Answers with their number: the
  first hundred are reached at once, the others by the next sweep; \`messages\` tells of each. The variables are those that a message may set.
  """
  sendSignal(name: String!, variables: JSONObject): Int!

  """
  Changes the preferences of the caller, also for what has not been sent yet.
  """
  setNotificationPreferences(preferences: NotificationPreferencesInput!): NotificationPreferences!

  """
  Closes the Activity of each task that the engine has ended; a COMPLETED one whose decision the engine took becomes ACCEPTED.
  """
  settleActivities(tasks: [EndedTaskInput!]!): SettledActivities!

  """
  Ends incidents, or notes that they are tried again. Answers with the number that changed.
  """
  settleIncidents(incidents: [SettledIncidentInput!]!): Int!

  """
  Sends no message about an alert until then, at most for 30 days. It stays in the list.
  """
  silenceAlert(id: ID!, reason: String!, until: DateTime!): Alert!

  """
  Starts a plan. Exactly its items are carried out: one whose state has changed since the plan is skipped, and says so. The reason stands in
  the audit.
  """
  startOperation(id: ID!, reason: String!): Operation!

  """
  Starts up to \`limit\` pending intents, for a few seconds; answers with how many are now started or refused.
  """
  startPendingIntents(limit: Int!): Int!

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
  Brings up to \`limit\` incidents of decisions in line with their Activities; answers with the number that changed.
  """
  syncDecisionIncidents(limit: Int!): Int!

  """
  Notes what has fallen due, makes the digests whose time has come, and hands out up to \`limit\` that are to be sent; nobody else gets them for
  15 minutes, and longer each time. \`channels\`: those that the deployment has.
  """
  takeDigests(channels: [DigestChannel!]!, limit: Int!): [TakenDigest!]!

  """
  Asks for the trial of systems that jobs wait for: true for one caller at a time, once their pause is over.
  """
  takeTrial(systems: [ID!]!): Boolean!
  unclaimActivity(id: ID!, note: String, version: Int!): Activity!

  """
  Undoes a customer record that could not be completed. Idempotent. Role worker.
  """
  undoCustomer(id: ID!, reason: String!): Customer!
  unwatchActivity(id: ID!): Activity!
  watchActivity(id: ID!): Activity!
}

"""
New Activity without a process. At least one of candidateGroups, candidateUsers and assignee says who can do it.
"""
input NewActivity {
  assignee: ID
  businessKey: String
  candidateGroups: [String!]
  candidateUsers: [ID!]
  description: String
  dueAt: DateTime
  followUpAt: DateTime
  priority: Int
  title: String!
}

enum NotificationKind {
  """An Activity was given to the caller, or opened for the caller by name."""
  ASSIGNED

  """Somebody comments on an Activity that the caller has or watches."""
  COMMENTED

  """
  An Activity of the caller is due soon; of the caller's groups, while nobody has it.
  """
  DUE_SOON

  """
  Activity that came to a group of the caller, or was taken to somebody above the caller.
  """
  ESCALATED

  """A comment names the caller."""
  MENTIONED
  OVERDUE

  """Reminder of the process."""
  REMINDER
}

type NotificationPreferences {
  digest: DigestRhythm!
  email: Boolean!

  """
  Address of e-mail: that of the sign-in. Null: none is sent, as the sign-in has no verified address.
  """
  emailAddress: String

  """
  Language of messages by BCP 47, such as \`de\`; English where there is no translation.
  """
  language: String!

  """Kinds of notices that the caller does not get."""
  muted: [NotificationKind!]!

  """Webhook of the deployment, if it has one."""
  webhook: Boolean!

  """Time zone by its IANA name, such as \`Europe/Berlin\`."""
  zone: String!
}

"""
Changes of preferences. A field that is absent stays. Null, for the last two: what the sign-in says of the person.
"""
input NotificationPreferencesInput {
  digest: DigestRhythm
  email: Boolean
  language: String
  muted: [NotificationKind!]
  webhook: Boolean
  zone: String
}

"""Single failure that stopped a job or a decision until a person acted."""
type Occurrence {
  """Activity whose decision it is; null for a job of the engine."""
  activityId: ID
  businessKey: String
  endedAt: DateTime
  ending: IncidentEnding
  failedAt: DateTime!
  id: ID!
  message: String!
  processInstanceId: ID!
  processVersion: Int

  """
  Time of the retry whose outcome is not known yet, or that came before the end.
  """
  retriedAt: DateTime
}

type OccurrenceConnection {
  nodes: [Occurrence!]!
  pageInfo: PageInfo!
}

type OpenActivityTask {
  activityId: ID!
  assignee: ID
  businessKey: String
  deadlines: [Deadline!]!
  delivery: DecisionDelivery!
  processDefinitionKey: String!
  processInstanceId: ID!
  status: ActivityStatus!
  taskId: ID!
  userTaskKey: String!
}

type OpenActivityTaskPage {
  nodes: [OpenActivityTask!]!
  pageInfo: PageInfo!
}

type OpenIncident {
  failedAt: DateTime!
  id: ID!
  jobId: ID!
  processInstanceId: ID!
}

"""Numbers of items by status."""
type Operation {
  createdAt: DateTime!
  createdBy: ID!
  done: Int!
  endedAt: DateTime

  """Time after which the plan cannot be started."""
  expiresAt: DateTime!
  failed: Int!
  id: ID!

  """Items in the order of the plan. At most 100 a page."""
  items(after: String, first: Int = 25, status: OperationItemStatus): OperationItemConnection!
  kind: OperationKind!
  pending: Int!

  """Why it is paused, where no person has done that."""
  problem: String
  reason: String
  resolved: Int!
  skipped: Int!
  startedAt: DateTime
  startedBy: ID
  status: OperationStatus!
  total: Int!
}

type OperationConnection {
  nodes: [Operation!]!
  pageInfo: PageInfo!
}

"""
Exactly one of the first four selects the process instances; the others are arguments of the kind.
"""
input OperationInput {
  elementId: ID
  errorCode: String
  errorGroupId: ID
  filter: ProcessInstanceFilter
  incidentIds: [ID!]
  kind: OperationKind!

  """Elements that \`toVersion\` has under another id. At most 50."""
  mappings: [ElementMapping!]
  messageName: String

  """At most 10,000."""
  processInstanceIds: [ID!]
  toElementId: ID
  toVersion: Int
  variables: JSONObject
}

type OperationItem {
  """Null: the instance has none, or was deleted."""
  businessKey: String
  changedAt: DateTime!
  elementId: ID

  """
  Problem of the item when the operation was planned: the message of an incident.
  """
  message: String
  position: Int!

  """Why it is skipped, or has failed."""
  problem: String
  processInstanceId: ID!
  status: OperationItemStatus!
}

type OperationItemConnection {
  nodes: [OperationItem!]!
  pageInfo: PageInfo!
}

enum OperationItemStatus {
  """The engine took it; what becomes of it is not known yet."""
  DONE
  FAILED

  """Its turn has not come."""
  PENDING

  """
  The aim of the operation is reached: a retried incident has gone for good.
  """
  RESOLVED

  """Nothing was done, for the reason in \`problem\`."""
  SKIPPED
}

enum OperationKind {
  ACTIVATE
  CANCEL

  """
  Completion of failed jobs by hand. \`variables\`: the output of the worker. \`errorCode\`: a business error that the model catches, instead.
  """
  COMPLETE_JOB

  """Deletion of ended instances, for ever."""
  DELETE_HISTORY

  """
  Delivery of the message \`messageName\` with \`variables\` to each place that waits for it.
  """
  DELIVER_MESSAGE

  """Timers at \`elementId\` fire now."""
  FIRE_TIMER

  """
  Migration to \`toVersion\` of the same process. Each token stays at the element of the same id, or goes where \`mappings\` say.
  """
  MIGRATE

  """Move of a token from \`elementId\` to \`toElementId\`."""
  MOVE_TOKEN

  """Stuck decisions go back to whoever has decided."""
  REOPEN_DECISION

  """
  Retry of failed jobs and stuck decisions. \`variables\`: corrected values of what the process was started with.
  """
  RETRY_INCIDENTS
  SUSPEND
}

type OperationProgress {
  """Whether nothing is left to do, or nothing may be done now."""
  isOver: Boolean!

  """Time until the next page."""
  pauseSeconds: Int!
}

enum OperationStatus {
  ABORTED

  """No item has a turn left."""
  DONE

  """Nothing begins until somebody resumes it."""
  PAUSED

  """Not started yet."""
  PLANNED
  RUNNING
}

type OutboxEvent {
  data: JSONObject!
  id: ID!

  """Inngest event name."""
  name: String!
}

"""
Request of a worker to an external system. Of an attempt at a job the last 20 are stored.
"""
input OutgoingCallInput {
  durationMs: Int!
  elementId: ID!

  """ULID: a call is stored once."""
  id: ID!

  """Function of the system's client."""
  operation: String!
  result: CallResult!
  startedAt: DateTime!

  """Status of HTTP, or reply code of SMTP. Null: no answer."""
  status: Int
  system: String!
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
}

type PartHealth {
  """Sentence that says what was found, without secrets."""
  message: String!

  """Name of the part: engine, database, inngest or work."""
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

  """Roles: clerk, reviewer, lead, operator, auditor or worker."""
  roles: [String!]!

  """
  Tenant whose data the person works on; '' where the deployment has one.
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

  """
  Whether the definition is suspended: its instances cannot be started until it is resumed at the engine.
  """
  suspended: Boolean!
  version: Int!

  """BPMN 2.0 XML with its diagram, as deployed."""
  xml: String!
}

type ProcessInstance {
  activities(first: Int = 100): [Activity!]!
  businessKey: String

  """
  Instance whose call activity has started this one, where the caller may see it.
  """
  calledBy: LinkedInstance

  """
  Instances that call activities of this one have started, the newest first.
  """
  calledInstances(first: Int = 20): [LinkedInstance!]!

  """
  Elements where a token is now, oldest first; tokens that wait at a join or before an element come last.
  """
  currentElements(first: Int = 20): [CurrentElement!]!

  """
  Passes of each element and sequence flow, for a diagram. Events that only stood by are absent. Of a history of more than 5,000 passes the
  engine counts them: a pass is then cancelled if no flow leaves for it, and durations are not added up.
  """
  elementPasses: [ElementPasses!]!
  endedAt: DateTime

  """
  Timeline, newest first: at most 100 events a page. Activities and their history as far as you may see them; mutations of people for
  auditors, operations for operators. No variables.
  """
  events(after: String, first: Int = 50, kinds: [InstanceEventKind!]): InstanceEventConnection!

  """
  Names of private variables, which are left out for operators and auditors.
  """
  hiddenVariables: [String!]!
  id: ID!

  """Incidents, oldest first."""
  incidents(first: Int = 20): [Incident!]!

  """Jobs of workers: the newest \`first\`, the oldest of them first."""
  jobs(first: Int = 100): [WorkerJob!]!

  """
  Messages and signals that were delivered to the instance, or are on their way to its business key; the newest \`first\`.
  """
  messages(first: Int = 20): [Message!]!

  """
  Name of the end event that was reached, or the reason of a cancellation.
  """
  outcome: String

  """
  Messages of the incidents that need somebody to act, one a line; null without one.
  """
  problem: String
  processDefinition: ProcessDefinition!
  processDefinitionKey: String!
  startedAt: DateTime!
  status: ProcessInstanceStatus!

  """
  Whether the instance is suspended: no work, no timer and no decision goes on until it is resumed at the engine.
  """
  suspended: Boolean!

  """
  Page of the trace of the instance in the tracing tool (setting TRACE_URL). Null: there is none.
  """
  traceUrl: String

  """
  Parts of what the current elements wait for that could not be read now, or of which there are more than 1,000 rows. Their waits may be missing.
  """
  unreadWaits: [WaitSource!]!

  """
  Changes of one variable of the instance, newest first: at most 100 a page. A page looks through the next 2,000 changes of all variables, so
  that it may be short, or empty, before the last one (\`pageInfo.hasNextPage\`). An engine without the history level \`full\` records none.
  """
  variableChanges(after: String, first: Int = 20, name: String!): VariableChangeConnection!
  variables: JSONObject!

  """Version of the process definition."""
  version: Int!
}

type ProcessInstanceConnection {
  nodes: [ProcessInstance!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

input ProcessInstanceFilter {
  """Person who has an open Activity of the instance."""
  assignee: ID
  businessKey: String

  """Id of an element with a token."""
  element: ID
  endedAfter: DateTime
  endedBefore: DateTime

  """Part of the message of an incident, in upper or lower case."""
  errorText: String
  processDefinitionKey: String
  startedAfter: DateTime
  startedBefore: DateTime

  """Instances with one of these statuses."""
  status: [ProcessInstanceStatus!]

  """Beginning of the business key, in upper or lower case, or of the id."""
  text: String

  """Instances whose variables fit each of these alternatives. At most 10."""
  variables: [VariableAlternatives!]

  """Version of the process definition."""
  version: Int
}

enum ProcessInstanceOrder {
  BUSINESS_KEY

  """By the duration; running instances come last in ascending order."""
  DURATION

  """
  By the time of the end; running instances come last in ascending order.
  """
  ENDED
  STARTED
}

enum ProcessInstanceStatus {
  CANCELLED
  COMPLETED

  """Running, with an incident that needs somebody to act."""
  FAILED
  RUNNING
}

type ProcessOverview {
  hours: [HourCounts!]!

  """
  Versions of processes with instances that run, or have ended in these hours.
  """
  versions: [VersionCounts!]!

  """
  Running instances by what they wait for; one that waits for several kinds counts for each.
  """
  waits: [WaitCount!]!
}

enum PruneTarget {
  """Closed Activities without a process instance."""
  ACTIVITIES
  ALERTS
  ALERT_DELIVERIES
  AUDIT
  CHANGES
  DIGESTS
  DRAFTS
  ERROR_GROUPS

  """
  Ended process instances, with everything that the database has of them.
  """
  HISTORY
  INCIDENTS
  LEDGER
  MESSAGES

  """Observations of metrics: added to their totals, then removed."""
  METRIC_SAMPLES
  NOTIFICATIONS

  """Operations that have ended, with their items."""
  OPERATIONS
  OUTBOX
  PEOPLE

  """Plans that have expired."""
  PLANS
  RATES
  STARTS
  STREAMS
  VIEWERS
}

type PrunedPage {
  """Begin of the next page. Null: this was the last."""
  next: String
  removed: Int!
}

type Query {
  """
  Activities the caller may see. The order is stable: ties are broken by id. An Activity without a due date counts as due later than any
  other. \`descending\` turns the whole order round.
  """
  activities(after: String, descending: Boolean = false, filter: ActivityFilter, first: Int = 25, order: ActivityOrder = DUE): ActivityConnection!
  activity(id: ID!): Activity

  """History of all Activities of the tenant, newest first; for auditors."""
  activityHistory(after: String, filter: ActivityHistoryFilter, first: Int = 50): ActivityHistoryConnection!

  """
  For the bridge: a message about alerts that is still to be sent. Null: there is none any more.
  """
  alertDelivery(id: ID!): AlertDelivery

  """
  Alerts of the operator's tenant and of the deployment, newest first, at most 100 a page.
  """
  alerts(after: String, filter: AlertFilter, first: Int = 50): AlertConnection!

  """
  Audit of what people of the tenant have changed or tried to change, newest first. For auditors; page through it to export all of it.
  """
  audit(after: String, filter: AuditFilter, first: Int = 50): AuditConnection!
  customer(id: ID!): Customer

  """Customers, newest first."""
  customers(businessKey: String, first: Int = 100): [Customer!]!

  """
  Decision on one Activity, private fields included, for handing it to the engine. Null when it is not decided.
  """
  decision(activityId: ID!): Decision

  """Digest of one person, as it was fixed. Null: there is none any more."""
  digest(id: ID!): Digest

  """
  Rows that could not be processed and are to be tried again now, longest waiting first.
  """
  dueFailedRows(limit: Int!): [FailedRow!]!

  """
  Ids of the given instances whose business key belongs to another one: they must not have an effect.
  """
  duplicateInstances(instances: [InstanceInput!]!): [ID!]!

  """
  Deliveries that one round of a run has begun and not given back: its next attempt goes on with them.
  """
  effectsOfRun(run: String!): [HeldDelivery!]!
  errorGroup(id: ID!): ErrorGroup

  """Failures of the tenant by their cause. Without \`states\`: all states."""
  errorGroups(after: String, filter: ErrorGroupFilter, first: Int = 25, order: ErrorGroupOrder = LAST_SEEN): ErrorGroupConnection!

  """
  Health of the parts and of the work, asked for now. The public probe is /health, which tells anybody \`ok\` alone.
  """
  health: Health!

  """
  Numbers of Activities in each list of the inbox, exact. Closed ones are in none of them.
  """
  inboxCounts: InboxCounts!

  """Ids of the given tasks that have an Activity."""
  knownTasks(taskIds: [ID!]!): [ID!]!

  """
  Running operations whose next page is late: their run was lost, or ended to wait. The longest late first.
  """
  lateOperations(limit: Int!): [LateOperation!]!

  """Caller, as the signed token says."""
  me: Person!

  """
  Message that was sent under the key; of others' messages, operators and auditors only. Null: there is none, or it ended more than 30 days ago.
  """
  message(idempotencyKey: String!): Message

  """Messages and signals of the tenant, newest first. At most 100 a page."""
  messages(after: String, filter: MessageFilter, first: Int = 50): MessageConnection!

  """Preferences of the caller for notices of Activities."""
  notificationPreferences: NotificationPreferences!

  """
  Activities that are not closed, or were closed without the engine's answer, for the sweep.
  """
  openActivityTasks(
    after: String

    """
    Ids of tasks between which the Activities are: greater than the first, not greater than the second.
    """
    afterTask: ID
    delivery: DecisionDelivery
    first: Int = 500

    """Process instances of the Activities."""
    processInstanceIds: [ID!]
    upToTask: ID
  ): OpenActivityTaskPage!

  """Operation or plan of the tenant. Null: there is none."""
  operation(id: ID!): Operation

  """
  Operations of the tenant that were started, newest first. At most 100 a page.
  """
  operations(after: String, first: Int = 25): OperationConnection!

  """
  Number of deliveries of a topic that are handed out and not ended, of those younger than \`seconds\`.
  """
  outstandingDeliveries(seconds: Int!, topic: String!): Int!

  """
  People of the tenant who have signed in lately (setting DIRECTORY_DAYS), by name; for assigning and mentioning. \`group\` narrows to one
  group. \`ids\` are these persons instead (at most 100), however long ago they signed in: the names of all that a page shows, at once. Those
  who are not known are left out.
  """
  people(first: Int = 20, group: String, ids: [ID!], search: String): [KnownPerson!]!

  """
  Newest deployed version of each process definition, by key. At most 500.
  """
  processDefinitions(first: Int = 500): [ProcessDefinition!]!
  processInstance(id: ID!): ProcessInstance

  """
  Process instances that you may read, of the read model: a second or two behind the engine. At most 100 a page. For people who read neither
  all of the tenant nor the whole process, the newest 2,000 of theirs.
  """
  processInstances(after: String, descending: Boolean = true, filter: ProcessInstanceFilter, first: Int = 25, order: ProcessInstanceOrder = STARTED): ProcessInstanceConnection!

  """
  Counts of the tenant's process instances: what runs now, and what began and ended in the last \`hours\` (1 to 168).
  """
  processOverview(hours: Int = 24): ProcessOverview!

  """Filters that the caller has saved for lists of Activities, by name."""
  savedFilters: [SavedFilter!]!

  """
  Filters that the caller has saved for lists of process instances, by name.
  """
  savedInstanceFilters: [SavedInstanceFilter!]!

  """
  Service level of each version that ever had an instance, the newest 20 first.
  """
  serviceLevels(key: String!): [VersionServiceLevel!]!

  """
  Cursor from which the sweep must poll again. Null before the first sweep.
  """
  sweepCursor(name: String!): DateTime

  """External systems that workers use, and which of them jobs wait for."""
  systems: [System!]!

  """
  Elements where running instances of other versions stand, all or these, and which \`toVersion\` does not have: a migration needs a mapping
  of each. At most 50.
  """
  unmappedElements(key: String!, processInstanceIds: [ID!], toVersion: Int!): [UnmappedElement!]!

  """
  Statistics of one version: places of its instances, and durations of the newest ended ones. Null for a version that no instance ever had.
  """
  versionStatistics(key: String!, version: Int!): VersionStatistics

  """
  Accepted work of the tenant in its states, newest first, at most 100 a page: starts, decisions, messages, signals, work of workers,
  notices and rows that cannot be processed. A page may be shorter than asked for: go on while it has a next one.
  """
  workItems(after: String, filter: WorkItemFilter, first: Int = 50): WorkItemConnection!
}

type ReconciledInstances {
  """Number of instances that differed from the engine, and are read again."""
  differing: Int!
  next: String
}

type RefreshedInstances {
  count: Int!

  """Milliseconds that the oldest of the changes had waited; null for none."""
  lagMs: Int
}

type ReportedSystem {
  """
  Whether jobs wait for it from now on, longer than was said before, or no more.
  """
  changed: Boolean!
  system: System!
}

input RowInput {
  kind: FailedRowKind!
  rowId: ID!
}

enum SafeOperation {
  CANCEL

  """Reopens the decision, or starts again with other data."""
  CORRECT

  """Repeats what failed, and nothing that is done."""
  RETRY

  """Leaves it to the engine and the sweep."""
  WAIT
}

type SavedFilter {
  descending: Boolean!

  """Filter, as \`activities\` takes it."""
  filter: JSONObject!
  id: ID!
  name: String!
  order: ActivityOrder!
}

input SavedFilterInput {
  descending: Boolean = false
  filter: ActivityFilter!
  order: ActivityOrder = DUE
}

type SavedInstanceFilter {
  columns: [String!]!
  descending: Boolean!

  """Filter, as \`processInstances\` takes it."""
  filter: JSONObject!
  id: ID!
  name: String!
  order: ProcessInstanceOrder!
}

input SavedInstanceFilterInput {
  """
  Columns of a table, by names that the client chooses, in their order. At most 20.
  """
  columns: [String!] = []
  descending: Boolean = true
  filter: ProcessInstanceFilter!
  order: ProcessInstanceOrder = STARTED
}

type ServiceLevelTarget {
  """Share of the instances from 0 to 1 that is to complete in time."""
  share: Float!

  """Milliseconds from start to end."""
  withinMs: Float!
}

type SettledActivities {
  changed: Int!

  """
  Ids of tasks that came and went unseen: open their Activity, then settle it.
  """
  tasksWithoutActivity: [ID!]!
}

input SettledIncidentInput {
  """Absent: the job was put back, and its outcome is not known yet."""
  ending: IncidentEnding
  id: ID!
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

  """Sentence for people on what was accepted and what happens next."""
  message: String!
  processDefinitionKey: String!

  """
  Instance; null while the start is pending, or when the engine cannot be read now.
  """
  processInstance: ProcessInstance

  """Id of the instance; null while the start is pending."""
  processInstanceId: ID
  status: StartStatus!
}

"""External system behind a circuit breaker."""
type System {
  """Number of failures in a row, until now."""
  failures: Int!

  """
  Last failure of the system in one sentence, without secrets. It may quote the answer of the system, so only \`systems\` says it.
  """
  message: String

  """Name for people, such as mail server."""
  name: String!

  """Time of the next trial. Null while it is CLOSED."""
  retryAt: DateTime

  """Begin of the wait of jobs. Null while it is CLOSED."""
  since: DateTime
  state: CircuitState!

  """Id of the system, such as mail."""
  system: ID!
}

input SystemReportInput {
  """Failure of the system, when it FAILED or was BUSY."""
  message: String
  result: SystemResult!
  system: ID!

  """Milliseconds that it asked to wait, when it was BUSY."""
  waitMs: Int
}

enum SystemResult {
  ANSWERED

  """System asks to wait (429, 503 with Retry-After)."""
  BUSY

  """No usable answer: 5xx, none, none in time."""
  FAILED

  """The job ended without asking it: its trial is free again."""
  NOT_ASKED
}

type TakenDigest {
  """Number of times that the digest was handed out, this one included."""
  attempts: Int!

  """Channels over which the digest was not sent yet."""
  channels: [DigestChannel!]!
  id: ID!
}

input TopicBacklogInput {
  """Number of jobs that nobody has acquired."""
  free: Int!
  oldestSince: DateTime!

  """Whether a worker of this deployment serves the topic."""
  served: Boolean!
  topic: String!
}

type TrendPoint {
  """Begin of the span."""
  at: DateTime!
  count: Int!
}

enum TrendSpan {
  DAY
  HOUR
}

"""Element that the other version does not have."""
type UnmappedElement {
  """
  Elements that a mapping may lead to: of the same kind, in the same sub-process, and new in the version first. At most 50.
  """
  candidates: [MappingCandidate!]!
  elementId: ID!

  """Number of running instances with a token there."""
  instances: Int!
  name: String

  """BPMN element type as the engine names it."""
  type: String!
}

input UserTaskInput {
  assignee: ID
  businessKey: String
  candidateGroups: [String!]!
  candidateUsers: [ID!] = []
  deadlines: [DeadlineInput!] = []
  delegation: Delegation = NONE
  description: String
  dueAt: DateTime
  owner: ID
  priority: Int!
  processDefinitionKey: String!
  processInstanceId: ID!
  taskId: ID!
  tenantId: String = ""
  title: String!
  userTaskKey: String!

  """Variables of the instance; the API keeps those that the form shows."""
  variables: JSONObject!
}

enum ValueOmission {
  """Value of a private variable, for those who may not see it."""
  PRIVATE

  """Value of more than 4 kB of JSON."""
  TOO_LARGE

  """
  Earlier value that lies further back than the page has looked, or was not recorded.
  """
  UNKNOWN
}

"""Conditions of which one must fit, at most 10."""
input VariableAlternatives {
  anyOf: [VariableCondition!]!
}

"""
Write of a variable, of the same value too. Who caused it is told as far as you may see the Activity, the operation or the start.
"""
type VariableChange {
  activityId: ID

  """Person who started, decided, sent or operated."""
  actor: ID

  """Null inside for a variable that was removed, too."""
  after: ChangedValue!
  at: DateTime!

  """Null: there was no such variable."""
  before: ChangedValue

  """
  Element that wrote the variable; null for the start, corrections and writes from outside.
  """
  elementId: ID
  elementName: String
  id: ID!
  messageName: String
  operationId: ID
  source: VariableChangeSource!
}

type VariableChangeConnection {
  nodes: [VariableChange!]!
  pageInfo: PageInfo!
}

enum VariableChangeSource {
  """Result of a call activity."""
  CALLED_PROCESS

  """Decision of a user task."""
  DECISION

  """Any other element of the model."""
  ELEMENT

  """Output of a worker's job."""
  JOB
  MESSAGE

  """Correction, completion or message by an operator."""
  OPERATION

  """Write from outside that Baton has not made."""
  OTHER

  """
  Start of the instance: by a person, or by the process that has called it.
  """
  START
}

enum VariableComparison {
  EQ

  """Has any value."""
  EXISTS
  GE
  GT
  LE

  """Text with \`*\` for any characters."""
  LIKE
  LT

  """Has another value; a variable that is not there has none."""
  NE
}

"""
Comparison of a variable with \`number\`, \`text\` or \`flag\`. Private variables, texts of more than 200 characters and JSON values cannot be compared.
"""
input VariableCondition {
  comparison: VariableComparison = EQ
  flag: Boolean
  name: String!
  number: Float
  text: String
}

type VersionCounts {
  cancelled: Int!
  completed: Int!
  failed: Int!

  """
  Milliseconds from start to end of half of the completed ones; null for none.
  """
  medianMs: Float

  """
  Milliseconds from start to end of 95 of 100 completed ones; null for none.
  """
  p95Ms: Float
  processDefinitionKey: String!

  """Without those that failed."""
  running: Int!
  version: Int!
}

type VersionServiceLevel {
  """
  Share from 0 to 1 that kept the target, of the completed and the late ones. Null: there is no target, or no such instance.
  """
  attainment: Float

  """
  Number of instances that were completed in the last 30 days. Cancelled ones are left out.
  """
  completed: Int!

  """Number of running instances that take longer than the target already."""
  late: Int!

  """Number of those that took no longer than the target."""
  onTime: Int!

  """
  Null: the model declares none that can be read (\`flowable:serviceLevel\`).
  """
  target: ServiceLevelTarget
  version: Int!
}

type VersionStatistics {
  elements: [ElementStatistics!]!
  processDefinition: ProcessDefinition!

  """
  Number of completed instances whose passes were read: the newest, 40 at most.
  """
  sampled: Int!
}

"""
Reason why an active element does not go on. Which facts there are depends on the kind.
"""
type Wait {
  """
  Activity of the user task, where the caller may see it; so with assignee and candidate groups.
  """
  activityId: ID

  """Waits for the events behind an event-based gateway."""
  alternatives: [AwaitedEvent!]!
  assignee: ID

  """
  Attempt that comes next, of \`maxAttempts\`; of a decision, attempts so far.
  """
  attempt: Int
  attemptsLeft: Int

  """Branches into a join."""
  branches: [JoinBranch!]!

  """Business key by which the message is correlated."""
  businessKey: String
  candidateGroups: [String!]!

  """Runs of a repeated element that have ended, of \`total\`."""
  done: Int

  """
  Element that the wait is for, where it is another one: a boundary event, the start event of an event sub-process, the event-based gateway, an event behind it.
  """
  elementId: ID
  elementName: String

  """
  Names of the elements inside a sub-process or a called process that are active. At most 10; of called processes, the first five are looked into.
  """
  elements: [String!]!

  """Incident that an operator can retry."""
  incidentId: ID

  """
  Whether that event ends the element: of boundary events and event sub-processes.
  """
  interrupting: Boolean
  kind: ElementWaitKind!
  maxAttempts: Int

  """Name of the message or signal."""
  name: String

  """Last failure, for people."""
  problem: String

  """Process instance that a call activity has started."""
  processInstanceId: ID

  """Whether this deployment has a worker for the topic."""
  served: Boolean
  since: DateTime

  """Sentence for people, in English, with times in UTC."""
  summary: String!

  """External system that keeps the job in the engine."""
  system: System
  topic: String
  total: Int

  """Time at which the wait ends by itself, is tried again, or is due."""
  until: DateTime
}

type WaitCount {
  count: Int!
  kind: WaitKind!
}

enum WaitKind {
  CALLED_PROCESS
  MESSAGE
  OTHER
  PERSON

  """Work of a worker, in most cases with an external system."""
  SYSTEM
  TIME
}

"""Part of the state of an instance that is read on its own."""
enum WaitSource {
  ACTIVITIES

  """Flows on which tokens have come to joins."""
  ARRIVALS
  CALLED_PROCESSES
  ENGINE_JOBS

  """Messages and signals that are awaited."""
  EVENTS
  EXECUTIONS
  INCIDENTS

  """Counters of repeated elements."""
  REPETITIONS
  SUSPENDED_JOBS
  SYSTEMS
  TIMERS
  WORKER_JOBS
}

type WorkItem {
  acceptedAt: DateTime!

  """Advice to people, while it needs attention."""
  action: String
  activityId: ID

  """Roles and relations that may act, while it needs attention."""
  allowedTo: [String!]!

  """Number of attempts that failed, while it is RETRYING."""
  attempts: Int
  businessKey: String

  """Code of the cause, while it needs attention or is rejected."""
  cause: String
  id: ID!
  kind: WorkItemKind!

  """
  Number of attempts after which it needs attention or is rejected. Null: it is tried until it succeeds or expires.
  """
  maxAttempts: Int

  """Time of the next attempt, while it is RETRYING."""
  nextAt: DateTime

  """Cause in a sentence; null while nothing is wrong."""
  problem: String
  processInstanceId: ID

  """Begin of the wait, while it is WAITING."""
  since: DateTime
  state: WorkState!

  """
  Name of what was accepted: process, title, message, topic or kind of notice.
  """
  subject: String!

  """Event that it waits for, while it is WAITING."""
  waitsFor: String
}

type WorkItemConnection {
  nodes: [WorkItem!]!
  pageInfo: PageInfo!

  """
  Kinds that cannot be read because the engine does not answer: none of them is on the page.
  """
  unread: [WorkItemKind!]!
}

input WorkItemFilter {
  kinds: [WorkItemKind!]
  states: [WorkState!]
}

enum WorkItemKind {
  """Decision of a person on its way to the engine."""
  DECISION

  """Message to an instance."""
  MESSAGE

  """Notice to a person outside of the site."""
  NOTIFICATION

  """Work of a worker with its report to the engine."""
  REPORT

  """Row that the bridge could not process; for operators without a tenant."""
  ROW

  """Signal to one place that waited for it."""
  SIGNAL

  """Start of a process instance."""
  START
}

"""
Measurement of the dead man's switch: a number that tells whether work goes on.
"""
type WorkMeasure {
  """Largest value with which health is ok. Null: there is none yet."""
  limit: Int

  """
  Name: last_sweep, oldest_start, oldest_event, oldest_decision, last_pruning, last_evaluation, oldest_unlocked_job, rows_awaiting_retry or missing_functions.
  """
  name: String!

  """Sentence for operators. Null while health is ok with it."""
  problem: String
  unit: MeasureUnit!

  """
  Age or count now. Null: there is nothing of the kind, or it is not known.
  """
  value: Int
}

"""State of accepted work: everything accepted is in exactly one."""
enum WorkState {
  """Work that is through and counts."""
  DONE

  """
  Work that somebody has to act on: cause, action and who may act are named.
  """
  NEEDS_ATTENTION

  """Work that will not be done, and had no effect."""
  REJECTED

  """Work that failed and is tried again by itself."""
  RETRYING

  """
  Work that waits for something that is named, such as an instance that expects it or a suspended instance to be resumed.
  """
  WAITING
}

"""External-worker job, as the effect ledger knows it."""
type WorkerJob {
  """Time at which its worker began first."""
  beganAt: DateTime!

  """Time at which the job was announced to Inngest first."""
  dispatchedAt: DateTime

  """Time at which its outcome was stored. Null: not yet."""
  finishedAt: DateTime
  topic: String!
}
`;
