export const typeDefs = /* GraphQL */ `
"""
The record of work for a person: exactly one for each user task of the engine, and those that people made without a process.
"""
type Activity {
  assignee: ID

  """Oldest first."""
  attachments: [Attachment!]!

  """The same decision may be given to many at once (\`completeActivities\`)."""
  bulk: Boolean!
  businessKey: String
  candidateGroups: [String!]!
  candidateUsers: [ID!]!

  """Why it was closed without a decision that counts."""
  closedReason: String

  """Oldest first."""
  comments: [Comment!]!

  """
  What a person reads to decide: the process variables that the form asks for. Private ones only for those who may READ_PRIVATE.
  """
  context: [ContextEntry!]!
  createdAt: DateTime!

  """Who made it; null for one of a process."""
  createdBy: ID

  """The boundary timers of the user task that still wait, next first."""
  deadlines: [Deadline!]!
  decidedAt: DateTime
  decidedBy: ID

  """
  Fields that the form marks private are left out for those who may not READ_PRIVATE.
  """
  decision: JSONObject
  delegation: Delegation!
  delivery: DecisionDelivery!
  description: String

  """What the caller has typed and not decided yet."""
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

  """The decision has private fields."""
  hasPrivate: Boolean!

  """Oldest first."""
  history: [ActivityHistoryEntry!]!
  id: ID!

  """What the caller may do now."""
  may: [ActivityAction!]!

  """Whose it was before it was delegated."""
  owner: ID

  """0 to 100; 50 is usual."""
  priority: Int!
  processDefinitionKey: String
  processInstanceId: ID

  """
  The others of the same process instance that the caller may see, oldest first.
  """
  related: [Activity!]!
  status: ActivityStatus!

  """
  Id of the engine's user task; null without a process, as the other fields of the process.
  """
  taskId: ID
  title: String!
  updatedAt: DateTime!
  userTaskKey: String
  version: Int!

  """Ids of the others who have it open now."""
  viewers: [ID!]!

  """Ids of the persons who watch it."""
  watchers: [ID!]!

  """The caller is one of the watchers."""
  watching: Boolean!
}

"""What a person can do to one Activity."""
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

  """0 to 100; 50 is usual."""
  priority: Int
}

type ActivityConnection {
  nodes: [Activity!]!
  pageInfo: PageInfo!

  """Exact. Counted only when it is asked for."""
  totalCount: Int!
}

"""
Every field narrows the list. One that is absent, null or false does not; of \`standalone\`, false does, too.
"""
input ActivityFilter {
  assignee: ID
  businessKey: String
  createdByMe: Boolean

  """Decided by the caller."""
  decidedByMe: Boolean

  """The caller's, in somebody else's hands until handed back."""
  delegatedByMe: Boolean
  dueAfter: DateTime

  """Due before this instant; those without a due date are left out."""
  dueBefore: DateTime

  """
  Open to the caller's groups or to the caller by name, whether somebody has claimed it or not.
  """
  forMe: Boolean

  """A candidate group."""
  group: String
  minPriority: Int

  """Assigned to the caller."""
  mine: Boolean

  """Past the due date and not closed."""
  overdue: Boolean
  processDefinitionKey: String
  processInstanceId: ID

  """Leaves out those whose follow-up date is in the future."""
  ready: Boolean

  """True: only those without a process. False: only those of a process."""
  standalone: Boolean
  status: [ActivityStatus!]

  """
  Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only.
  """
  text: String

  """Nobody has it."""
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
  accepted, too-late, cancelled, superseded
  """
  action: String!

  """Null when the caller may not see it any more."""
  activity: Activity
  activityId: ID!

  """Id of a person, or \`process\`."""
  actor: String!
  at: DateTime!
  changes: [FieldChange!]!
  from: ActivityStatus

  """Why."""
  note: String

  """Grows with time over all Activities."""
  sequence: ID!
  to: ActivityStatus!
}

input ActivityHistoryFilter {
  action: String
  activityId: ID
  actor: String

  """From this instant on."""
  since: DateTime

  """Before this instant."""
  until: DateTime
}

enum ActivityOrder {
  CREATED
  DUE
  PRIORITY
  TITLE
  UPDATED
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
  """YYYY-MM-DD"""
  birthDate: String!
  businessKey: String

  """ISO 3166-1 alpha-2"""
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

type BulkProblem {
  """As in the errors of the single operation."""
  code: String!

  """
  What the error of the single operation has in its \`extensions\`, such as who was faster, and when.
  """
  facts: JSONObject!
  message: String!
}

"""Either the Activity as it is now, or why nothing was done to it."""
type BulkResult {
  activity: Activity
  id: ID!
  problem: BulkProblem
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

type Comment {
  activityId: ID!
  at: DateTime!
  author: ID!
  id: ID!

  """Ids of the persons whom it names with \`@id\`."""
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
  """Two letters, ISO 3166."""
  COUNTRY
  DATE
  EMAIL

  """A list of what was found, each with name, score and topics."""
  MATCHES

  """An object of amount and currency."""
  MONEY

  """0 to 1."""
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

type Deadline {
  at: DateTime!

  """Id of the boundary event in the model."""
  elementId: ID!

  """It takes the Activity away."""
  interrupting: Boolean!
  kind: DeadlineKind!
  name: String!
}

"""A boundary timer of a user task that still waits."""
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
  taskId: ID!
}

enum DecisionDelivery {
  ACCEPTED
  NONE
  SENDING

  """The engine had already gone on: the decision did not count."""
  TOO_LATE
}

enum Delegation {
  NONE

  """The assignee works on it for the owner."""
  PENDING

  """It was handed back to the owner."""
  RETURNED
}

type Digest {
  createdAt: DateTime!

  """Where e-mail goes; null: none is to be sent, or it was sent."""
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

  """Name of the person whose doing it is; null: nobody's."""
  actor: String
  at: DateTime!
  businessKey: String
  dueAt: DateTime
  kind: NotificationKind!
  title: String!
}

enum DigestRhythm {
  """Within seconds; what happens together comes together."""
  AT_ONCE

  """At eight in the morning, in the zone of the person."""
  DAILY

  """With the full hour."""
  HOURLY
}

type Draft {
  decision: JSONObject!
  savedAt: DateTime!
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
  The Activity whose decision completed it (variable of the completion); null when another hand did; absent when that is not known.
  """
  activityId: ID

  """Null: completed. Else the engine's delete reason."""
  deleteReason: String
  endedAt: DateTime!
  taskId: ID!
}

"""
A value that changed, as text; instants in ISO 8601, lists with commas.
"""
type FieldChange {
  after: String
  before: String
  field: String!
}

type Health {
  ok: Boolean!
  parts: [PartHealth!]!

  """
  External systems; one that jobs wait for does not make \`ok\` false. Empty when the database does not answer.
  """
  systems: [System!]!
}

type InboxCounts {
  """The caller's, in somebody else's hands."""
  delegated: Int!

  """Open to the caller's groups or to the caller by name."""
  forMe: Int!

  """Assigned to the caller."""
  mine: Int!

  """Past the due date, of all that the caller may see."""
  overdue: Int!

  """Nobody has it, of all that the caller may see."""
  unassigned: Int!
  watched: Int!
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

"""Any JSON value."""
scalar JSON

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
  An https address; the file itself stays where it is. The same idempotency key answers with the same attachment.
  """
  addAttachment(activityId: ID!, idempotencyKey: String!, mediaType: String, name: String!, url: String!): Attachment!

  """
  The same idempotency key answers with the same comment. \`@id\` of a known person is a mention.
  """
  addComment(activityId: ID!, idempotencyKey: String!, text: String!): Comment!
  assignActivities(activities: [ActivityAtVersion!]!, assignee: ID, note: String): [BulkResult!]!

  """Null takes it away from whoever has it."""
  assignActivity(assignee: ID, id: ID!, note: String, version: Int!): Activity!

  """
  Claims the effect of one external-worker job before its work. DONE carries the stored result: report it, do not repeat the work.
  DUPLICATE_INSTANCE: another instance owns this business key; this one must not have an effect.
  """
  beginEffect(input: BeginEffectInput!): Effect!

  """
  Standalone Activities only; those of a process end with their user task.
  """
  cancelActivity(id: ID!, reason: String!, version: Int!): Activity!

  """
  Ends a running instance. The reason is kept in the engine's history and on the Activities that it closes.
  """
  cancelProcess(processInstanceId: ID!, reason: String!): ProcessInstance!

  """
  Changes priority, due date or follow-up date. A field that is absent stays; null clears a date.
  """
  changeActivity(changes: ActivityChanges!, id: ID!, note: String, version: Int!): Activity!

  """
  Each for itself: one that fails does not keep the others from succeeding. Answers in the order of the request, as the two below.
  """
  claimActivities(activities: [ActivityAtVersion!]!): [BulkResult!]!
  claimActivity(id: ID!, version: Int!): Activity!

  """Where the user task allows it (\`bulk\`) and all have the same form."""
  completeActivities(activities: [ActivityAtVersion!]!, decision: JSONObject!): [BulkResult!]!

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
  An Activity without a process, in the same lists. The same idempotency key answers with the same Activity.
  """
  createActivity(idempotencyKey: String!, input: NewActivity!): Activity!

  """
  Creates the customer record of an approved application. Role worker. The same idempotency key answers with the same record.
  """
  createCustomer(idempotencyKey: String!, input: CustomerInput!): Customer!

  """
  Somebody else works on it and hands it back; the decision stays with whoever had it.
  """
  delegateActivity(id: ID!, note: String, to: ID!, version: Int!): Activity!

  """True when there was one."""
  deleteSavedFilter(id: ID!): Boolean!

  """True when there was one."""
  discardDraft(activityId: ID!): Boolean!

  """
  Adds a candidate group and raises the priority of the open Activities of one user task. Idempotent.
  """
  escalateActivities(group: String!, processInstanceId: ID!, userTaskKey: String!): Int!

  """
  Says that this channel is through with it: sent, or refused for good. False when that was said before.
  """
  finishDigest(channel: DigestChannel!, id: ID!): Boolean!

  """
  Stores the outcome of the work. First write wins; answers with the kept one.
  """
  finishEffect(jobCorrelationId: ID!, outcome: JSONObject!, workerId: String!): Effect!

  """
  Removes rows of the change feed that are older; pages that were away for so long read everything anew. Answers with their number.
  """
  forgetChanges(before: DateTime!): Int!

  """
  Removes digests that are older, with what they tell of. Answers with their number.
  """
  forgetDigests(before: DateTime!): Int!
  handBackActivity(id: ID!, note: String, version: Int!): Activity!

  """Leases unsent outbox rows for 30 s."""
  leaseOutbox(limit: Int!): [OutboxEvent!]!
  markOutboxSent(ids: [ID!]!): Int!
  moveSweepCursor(name: String!, to: DateTime!): DateTime!

  """
  Opens an Activity for each user task that has none. Of existing ones only the deadlines are brought up to date. Answers with the Activity ids, in order.
  """
  openActivities(tasks: [UserTaskInput!]!): [ID!]!

  """
  Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value.
  """
  recordStep(jobCorrelationId: ID!, result: JSONObject!, step: String!): JSONObject!

  """
  Writes into the open Activities of one user task that those who can decide are reminded, once per idempotency key.
  """
  remindActivities(idempotencyKey: String!, processInstanceId: ID!, userTaskKey: String!): Int!

  """By whoever added it, or a lead. Answers with its Activity."""
  removeAttachment(id: ID!): Activity!

  """
  Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it.
  """
  reportSystem(report: SystemReportInput!): ReportedSystem!

  """
  Has an incident that the engine gave up on tried again, with all its attempts. What its worker has done already is not done again.
  """
  retryIncident(incidentId: ID!, processInstanceId: ID!): ProcessInstance!

  """
  Says that this delivery ended in an orderly way without an outcome (a failure reported to the engine, or a wait): it does not count in \`attempts\`.
  """
  returnEffect(jobCorrelationId: ID!, workerId: String!): Boolean!

  """Of this person only. Answers with the time at which it was kept."""
  saveDraft(activityId: ID!, decision: JSONObject!): DateTime!

  """One with the same name is replaced."""
  saveFilter(filter: SavedFilterInput!, name: String!): SavedFilter!

  """
  Delivers a signal to everything of the caller's tenant that waits for it.
  """
  sendSignal(name: String!, variables: JSONObject): Boolean!

  """Holds for everything that has not been sent yet."""
  setNotificationPreferences(preferences: NotificationPreferencesInput!): NotificationPreferences!

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
At least one of candidateGroups, candidateUsers and assignee says who can do it.
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
  It came to a group of the caller, or was taken to somebody above the caller.
  """
  ESCALATED

  """A comment names the caller."""
  MENTIONED
  OVERDUE

  """The process reminds of it."""
  REMINDER
}

type NotificationPreferences {
  digest: DigestRhythm!
  email: Boolean!

  """Where e-mail goes. Null: nowhere, as nobody has said an address."""
  emailAddress: String

  """
  BCP 47, such as \`de\`. Of messages; English where there is no translation.
  """
  language: String!

  """Of these the caller is not told."""
  muted: [NotificationKind!]!

  """To the address of the deployment, if it has one."""
  webhook: Boolean!

  """IANA, such as \`Europe/Berlin\`."""
  zone: String!
}

"""
What is absent stays. Null, for the last three: what the sign-in says of the person.
"""
input NotificationPreferencesInput {
  digest: DigestRhythm
  email: Boolean
  emailAddress: String
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

  """
  Names of variables that are there and private: left out for operators and auditors.
  """
  hiddenVariables: [String!]!
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
  Activities the caller may see. The order is stable: ties are broken by id. An Activity without a due date counts as due later than any
  other. \`descending\` turns the whole order round.
  """
  activities(after: String, descending: Boolean = false, filter: ActivityFilter, first: Int = 25, order: ActivityOrder = DUE): ActivityConnection!
  activity(id: ID!): Activity

  """
  What happened to all Activities of the tenant, newest first; for auditors.
  """
  activityHistory(after: String, filter: ActivityHistoryFilter, first: Int = 50): ActivityHistoryConnection!
  customer(id: ID!): Customer
  customers(businessKey: String): [Customer!]!

  """
  What was decided on one Activity, private fields included, for handing it to the engine. Null when it is not decided.
  """
  decision(activityId: ID!): Decision

  """
  What one person is told, as it was fixed. Null: there is none any more.
  """
  digest(id: ID!): Digest

  """
  Whether the parts answer now. Needs a caller; the public probe is /health.
  """
  health: Health!

  """
  How many are in each list of the inbox, exact. Closed Activities are in none of them.
  """
  inboxCounts: InboxCounts!

  """Of these tasks, those that have an Activity."""
  knownTasks(taskIds: [ID!]!): [ID!]!

  """Who the caller is, from the signed token."""
  me: Person!

  """How the caller is told of Activities."""
  notificationPreferences: NotificationPreferences!

  """
  Activities that are not closed, or were closed without the engine's answer, for the sweep.
  """
  openActivityTasks(after: String, delivery: DecisionDelivery, first: Int = 500): OpenActivityTaskPage!

  """
  People of the tenant who have signed in at least once, by name; for assigning and mentioning. \`group\` narrows to one group, \`ids\` to
  these persons (at most 100): the names of all that a page shows, at once. Those who are not known are left out.
  """
  people(first: Int = 20, group: String, ids: [ID!], search: String): [KnownPerson!]!

  """The newest deployed version of each process definition."""
  processDefinitions: [ProcessDefinition!]!
  processInstance(id: ID!): ProcessInstance

  """Newest first. At most 100 a page."""
  processInstances(after: String, filter: ProcessInstanceFilter, first: Int = 25): ProcessInstanceConnection!

  """Of the caller, by name."""
  savedFilters: [SavedFilter!]!

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

type SavedFilter {
  descending: Boolean!

  """As \`filter\` of \`activities\` takes it."""
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

type TakenDigest {
  """How often it was handed out, this time included."""
  attempts: Int!

  """Those over which it was not sent yet."""
  channels: [DigestChannel!]!
  id: ID!
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
