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
  since: DateTime!

  """
  BPMN element type as the engine names it: userTask, externalWorkerServiceTask, …
  """
  type: String!

  """External system that the work of this element waits for. Null: none."""
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
  processInstanceId: ID!

  """Whether the engine still retries by itself."""
  retrying: Boolean!
}

"""
Incidents of one element that failed with the same words, numbers and ids in them left aside.
"""
type IncidentGroup {
  count: Int!
  elementId: ID
  elementName: String

  """Id of the group; it stays for as long as the group has incidents."""
  id: ID!

  """Message of the newest incident."""
  message: String!
  newestAt: DateTime!
  oldestAt: DateTime!
  processDefinitionKey: ID!

  """Process instances of the newest incidents."""
  processInstanceIds(first: Int = 5): [ID!]!
}

input InstanceInput {
  businessKey: String
  isCalled: Boolean!
  processDefinitionKey: String!
  processInstanceId: ID!
  tenantId: String!
}

"""JSON value of any type."""
scalar JSON

"""JSON object with plain values."""
scalar JSONObject

"""Person of the tenant, as the last token said."""
type KnownPerson {
  groups: [String!]!
  id: ID!
  name: String!
  roles: [String!]!
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

  """Deletes a saved filter. True when there was one."""
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
  Ends the sending of a digest over one channel: it was sent, or given up for the reason in \`problem\`. False when that was said before.
  """
  finishDigest(channel: DigestChannel!, id: ID!, problem: String): Boolean!

  """
  Stores the outcomes of finished work. First write wins; answers with the kept ones, in order.
  """
  finishEffects(finished: [FinishedEffectInput!]!): [Effect!]!
  handBackActivity(id: ID!, note: String, version: Int!): Activity!

  """
  Takes up to \`limit\` decisions that are SENDING and whose run is late, those that wait longest first; nobody else gets them for a minute. One
  that needs a person is not among them.
  """
  leaseDecisions(limit: Int!): [OpenActivityTask!]!

  """Leases unsent outbox rows for 30 s."""
  leaseOutbox(limit: Int!): [OutboxEvent!]!
  markOutboxSent(ids: [ID!]!): Int!
  moveSweepCursor(name: String!, to: DateTime!): DateTime!

  """
  Opens an Activity for each user task that has none. Of existing ones only the deadlines are brought up to date. Answers with the Activity ids, in order.
  """
  openActivities(tasks: [UserTaskInput!]!): [ID!]!

  """
  Removes one page of what is older than its setting says, oldest first; begin with '' and go on with \`next\`.
  """
  prune(after: String!, target: PruneTarget!): PrunedPage!

  """
  Keeps why the engine has not taken a decision, and when it is asked again; without \`nextAt\` the decision needs a person. False when there is
  no such decision under way any more, or it needs a person already.
  """
  recordDeliveryFailure(activityId: ID!, failure: DeliveryFailureInput!): Boolean!

  """
  Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value.
  """
  recordStep(jobCorrelationId: ID!, result: JSONObject!, step: String!, workerId: String!): JSONObject!

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

  """
  Keeps rows that could not be processed, each with its problem; each is tried again after a pause that doubles, an hour at most.
  """
  reportFailedRows(rows: [FailedRowInput!]!): Int!

  """
  Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it.
  """
  reportSystem(report: SystemReportInput!): ReportedSystem!

  """
  Sends a decision that needs attention to the engine again, as it is and with all its attempts. DECISION_NOT_STUCK while it needs no help.
  """
  retryDecision(id: ID!, note: String, version: Int!): Activity!

  """
  Retries an incident that the engine gave up on, with all its attempts. What its worker has done already is not done again.
  """
  retryIncident(incidentId: ID!, processInstanceId: ID!): ProcessInstance!

  """
  Has the incidents of a group tried again, the oldest first, 50 of them with one call. \`count\` is that of the group as the operator saw it:
  when there are more by now, nothing is tried.
  """
  retryIncidents(count: Int!, id: ID!, reason: String!): RetriedIncidents!

  """
  Ends a delivery without an outcome (a failure reported to the engine, or a wait): it does not count in \`attempts\`.
  """
  returnEffect(jobCorrelationId: ID!, workerId: String!): Boolean!

  """
  Saves a draft of the caller, which nobody else sees. Answers with the time at which it was saved.
  """
  saveDraft(activityId: ID!, decision: JSONObject!): DateTime!

  """Saves a filter; one with the same name is replaced."""
  saveFilter(filter: SavedFilterInput!, name: String!): SavedFilter!

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

  """Elements where a token is now."""
  currentElements(first: Int = 20): [CurrentElement!]!
  endedAt: DateTime

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
  processDefinition: ProcessDefinition!
  processDefinitionKey: String!
  startedAt: DateTime!
  status: ProcessInstanceStatus!

  """
  Whether the instance is suspended: no work, no timer and no decision goes on until it is resumed at the engine.
  """
  suspended: Boolean!

  """
  Timeline of elements that were passed or are under way: the newest \`first\`, the oldest of them first. At most 500. Elements that another event took away are absent.
  """
  timeline(first: Int = 500): [TimelineEntry!]!
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

  """Running, with an incident that needs somebody to act."""
  FAILED
  RUNNING
}

enum PruneTarget {
  """Closed Activities without a process instance."""
  ACTIVITIES
  AUDIT
  CHANGES
  DIGESTS
  DRAFTS

  """
  Ended process instances, with everything that the database has of them.
  """
  HISTORY
  LEDGER
  MESSAGES
  NOTIFICATIONS
  OUTBOX
  PEOPLE
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

  """
  Health of the parts and of the work, asked for now. The public probe is /health, which tells anybody \`ok\` alone.
  """
  health: Health!

  """
  Numbers of Activities in each list of the inbox, exact. Closed ones are in none of them.
  """
  inboxCounts: InboxCounts!

  """
  Incidents of the tenant that need an operator, by where and why they failed; the largest group first.
  """
  incidentGroups(first: Int = 50): [IncidentGroup!]!

  """Ids of the given tasks that have an Activity."""
  knownTasks(taskIds: [ID!]!): [ID!]!

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

  """Process instances, newest first. At most 100 a page."""
  processInstances(after: String, filter: ProcessInstanceFilter, first: Int = 25): ProcessInstanceConnection!

  """Filters that the caller has saved, by name."""
  savedFilters: [SavedFilter!]!

  """
  Cursor from which the sweep must poll again. Null before the first sweep.
  """
  sweepCursor(name: String!): DateTime

  """External systems that workers use, and which of them jobs wait for."""
  systems: [System!]!

  """
  Accepted work of the tenant in its states, newest first, at most 100 a page: starts, decisions, messages, signals, work of workers,
  notices and rows that cannot be processed. A page may be shorter than asked for: go on while it has a next one.
  """
  workItems(after: String, filter: WorkItemFilter, first: Int = 50): WorkItemConnection!
}

type ReportedSystem {
  """
  Whether jobs wait for it from now on, longer than was said before, or no more.
  """
  changed: Boolean!
  system: System!
}

type RetriedIncidents {
  """Number of incidents whose retry the engine refused."""
  failed: Int!

  """
  Number of incidents that are gone by now: retried by somebody else, or their instance has ended.
  """
  gone: Int!

  """Number of incidents of the group that have not been retried yet."""
  left: Int!
  problem: String
  retried: Int!
}

input RowInput {
  kind: FailedRowKind!
  rowId: ID!
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

type SettledActivities {
  changed: Int!

  """
  Ids of tasks that came and went unseen: open their Activity, then settle it.
  """
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

type TimelineEntry {
  elementId: ID!
  endedAt: DateTime
  name: String
  startedAt: DateTime!

  """
  Type of the element; sequenceFlow entries are included, so that a diagram can be coloured.
  """
  type: String!
}

input TopicBacklogInput {
  """Number of jobs that nobody has acquired."""
  free: Int!
  oldestSince: DateTime!

  """Whether a worker of this deployment serves the topic."""
  served: Boolean!
  topic: String!
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
  Name: last_sweep, oldest_start, oldest_event, oldest_decision, last_pruning, oldest_unlocked_job, rows_awaiting_retry or missing_functions.
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
