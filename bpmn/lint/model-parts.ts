/**
 * Attributes and extension elements of Flowable that a model may hold, by BPMN element. The engine's gate is generated from this table
 * (`npm run generate:gate`), so that both refuse the same. A part outside the table carries code, or means nothing to us.
 */
const node = 'id name';
const accepting = 'flowable:acceptedWarnings';
const continuation = 'flowable:async flowable:asyncLeave flowable:asyncLeaveExclusive flowable:exclusive';
const retry = '<flowable:failedJobRetryTimeCycle>';
const activity = `${node} ${accepting} default isForCompensation startQuantity completionQuantity ${continuation} flowable:skipExpression ${retry}`;
const gateway = `${node} ${accepting} default gatewayDirection ${continuation} ${retry}`;
const event = `${node} ${accepting} parallelMultiple ${continuation} ${retry}`;
const form = 'flowable:formKey flowable:formFieldValidation flowable:sameDeployment <flowable:formProperty>';
const container = `${activity} triggeredByEvent`;
const mapping = 'source sourceExpression sourceType target targetExpression transient';
const text = 'id textFormat';
const expression = 'id';

export const modelParts: Readonly<Record<string, string>> = {
  definitions: 'id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage',
  process: `${node} isExecutable isClosed processType definitionalCollaborationRef flowable:candidateStarterGroups flowable:candidateStarterUsers flowable:isEagerExecutionFetching flowable:serviceLevel`,

  collaboration: `${node} isClosed`,
  participant: `${node} processRef`,
  participantMultiplicity: 'id minimum maximum',
  messageFlow: `${node} sourceRef targetRef messageRef`,
  laneSet: node,
  childLaneSet: node,
  lane: `${node} partitionElementRef`,
  flowNodeRef: '',

  message: `${node} ${accepting} itemRef`,
  error: `${node} ${accepting} errorCode structureRef`,
  escalation: `${node} ${accepting} escalationCode structureRef`,
  signal: `${node} ${accepting} structureRef flowable:scope`,
  itemDefinition: 'id isCollection itemKind structureRef',
  category: node,
  categoryValue: 'id value',

  userTask: `${activity} implementation ${form} flowable:assignee flowable:businessCalendarName flowable:candidateGroups flowable:candidateUsers flowable:category flowable:dueDate flowable:fourEyes flowable:owner flowable:priority flowable:taskCompleterVariableName flowable:taskIdVariableName`,
  serviceTask: `${activity} implementation flowable:type=external-worker|external flowable:topic flowable:doNotIncludeVariables <flowable:externalWorkerInParameter> <flowable:externalWorkerOutParameter>`,
  callActivity: `${activity} calledElement flowable:businessKey flowable:calledElementType flowable:completeAsync flowable:fallbackToDefaultTenant flowable:inheritBusinessKey flowable:inheritVariables flowable:processInstanceName flowable:sameDeployment flowable:useLocalScopeForOutParameters <flowable:in> <flowable:out>`,
  task: activity,
  manualTask: activity,
  receiveTask: `${activity} implementation instantiate messageRef operationRef`,
  subProcess: container,
  transaction: `${container} method`,
  adHocSubProcess: `${container} cancelRemainingInstances ordering`,

  exclusiveGateway: gateway,
  inclusiveGateway: gateway,
  parallelGateway: gateway,
  complexGateway: gateway,
  eventBasedGateway: `${gateway} eventGatewayType instantiate`,

  startEvent: `${event} isInterrupting ${form} flowable:initiator flowable:startFormKey <flowable:eventType>`,
  endEvent: event,
  intermediateCatchEvent: event,
  intermediateThrowEvent: event,
  boundaryEvent: `${event} attachedToRef cancelActivity flowable:purpose <flowable:variableListenerEventDefinition>`,
  cancelEventDefinition: 'id',
  compensateEventDefinition: 'id activityRef waitForCompletion',
  conditionalEventDefinition: 'id',
  errorEventDefinition: 'id errorRef flowable:errorVariableName flowable:errorVariableLocalScope flowable:errorVariableTransient',
  escalationEventDefinition: 'id escalationRef',
  linkEventDefinition: node,
  messageEventDefinition: 'id messageRef',
  signalEventDefinition: 'id signalRef flowable:async',
  terminateEventDefinition: 'id flowable:terminateAll flowable:terminateMultiInstance',
  timerEventDefinition: 'id flowable:businessCalendarName flowable:endDate',
  timeDate: expression,
  timeDuration: expression,
  timeCycle: `${expression} flowable:endDate`,
  condition: expression,

  sequenceFlow: `${node} ${accepting} isImmediate sourceRef targetRef flowable:skipExpression`,
  conditionExpression: expression,
  multiInstanceLoopCharacteristics:
    'id behavior isSequential noneBehaviorEventRef oneBehaviorEventRef flowable:collection flowable:elementVariable flowable:elementIndexVariable <flowable:variableAggregation>',
  standardLoopCharacteristics: 'id testBefore loopMaximum',
  loopCardinality: expression,
  loopCondition: expression,
  loopDataInputRef: '',
  inputDataItem: node,
  completionCondition: expression,

  dataObject: `${node} isCollection itemSubjectRef <flowable:value>`,
  dataObjectReference: `${node} dataObjectRef itemSubjectRef`,
  dataStore: `${node} capacity isUnlimited itemSubjectRef`,
  dataStoreReference: `${node} dataStoreRef itemSubjectRef`,
  dataState: node,

  ioSpecification: node,
  dataInput: `${node} isCollection itemSubjectRef`,
  dataOutput: `${node} isCollection itemSubjectRef`,
  inputSet: node,
  outputSet: node,
  dataInputRefs: '',
  dataOutputRefs: '',
  dataInputAssociation: 'id',
  dataOutputAssociation: 'id',
  sourceRef: '',
  targetRef: '',
  property: `${node} itemSubjectRef`,

  resource: node,
  performer: node,
  humanPerformer: node,
  potentialOwner: node,
  resourceRef: '',
  resourceAssignmentExpression: 'id',
  formalExpression: expression,

  documentation: text,
  extensionElements: '',
  incoming: '',
  outgoing: '',
  association: 'id associationDirection sourceRef targetRef',
  group: 'id categoryValueRef',
  textAnnotation: text,
  text: '',

  'flowable:eventType': '',
  'flowable:externalWorkerInParameter': mapping,
  'flowable:externalWorkerOutParameter': mapping,
  'flowable:failedJobRetryTimeCycle': '',
  'flowable:formProperty': 'id name type required readable writable variable expression default datePattern <flowable:value>',
  'flowable:in': `${mapping} businessKey variables`,
  'flowable:out': mapping,
  'flowable:value': 'id name',
  'flowable:variable': 'source sourceExpression target targetExpression',
  'flowable:variableAggregation': 'target targetExpression storeAsTransientVariable createOverviewVariable <flowable:variable>',
  'flowable:variableListenerEventDefinition': 'variableName variableChangeType',
};

/** Namespaces whose elements and attributes are checked against the table, with their prefix in the table. */
export const tableNamespaces: Readonly<Record<string, string>> = {
  'http://www.omg.org/spec/BPMN/20100524/MODEL': '',
  // The engine reads the attributes of its two predecessors as its own.
  'http://flowable.org/bpmn': 'flowable:',
  'http://activiti.org/bpmn': 'flowable:',
  'http://camunda.org/schema/1.0/bpmn': 'flowable:',
};
