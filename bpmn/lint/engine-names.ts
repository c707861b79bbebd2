/**
 * Names that Flowable's reader of models looks for (`BpmnXMLConstants`), in lower case; some in every namespace: another vendor's element
 * or attribute with such a name may be taken for Flowable's.
 */
export const engineNames: ReadonlySet<string> = new Set(
  `
  activityRef adHocSubProcess alfrescoScriptType assignee assignment association associationDirection async asyncBefore asyncLeave
  asyncLeaveExclusive attachedToRef autoStoreVariables boundaryEvent businessCalendarName businessKey businessRuleTask
  callActivity calledElement calledElementBinding calledElementType cancelActivity cancelEventDefinition cancelRemainingInstances
  candidateGroups candidateStarterGroups candidateStarterUsers candidateUsers caseDefinitionKey caseInstanceName category class
  collaboration collection compensateEventDefinition completeAsync completionCondition complexGateway condition
  conditionalEventDefinition conditionExpression createOverviewVariable customPropertiesResolverClass
  customPropertiesResolverDelegateExpression customPropertiesResolverExpression customResource dataInput dataInputAssociation
  dataInputRefs dataObject dataOutput dataOutputAssociation dataOutputRefs dataState dataStore dataStoreRef dataStoreReference
  datePattern default definitions delegateExpression documentation doNotIncludeVariables dueDate element-name elementIndexVariable
  elementVariable endDate endEvent entityType error errorCode errorEventDefinition errorRef errorVariableLocalScope
  errorVariableName errorVariableTransient escalation escalationCode escalationEventDefinition escalationRef event
  eventBasedGateway eventCorrelationParameter eventInParameter eventListener eventOutParameter events eventType exclude exclusive
  exclusiveGateway executionListener exporter exporterVersion expression expressionLanguage extensionElements extensionId
  externalWorkerInParameter externalWorkerOutParameter failedJobRetryTimeCycle fallbackToDefaultTenant field flowNodeRef
  formalExpression formFieldValidation formKey formProperty formreference from globalSignal httpRequestHandler httpResponseHandler
  id idVariableName implementation implementationRef import importType in includeChildExceptions inclusiveGateway
  inheritBusinessKey inheritVariables initiator inMessageRef inputDataItem interface intermediateCatchEvent intermediateThrowEvent
  ioSpecification isEagerExecutionFetching isExecutable isForCompensation isInterrupting isSequential itemDefinition itemKind
  itemRef itemSubjectRef lane laneSet language location loopCardinality loopDataInputRef mailTask manualSubscription manualTask
  mapException message messageEventDefinition messageExpression messageFlow messageName messageRef
  multiInstanceLoopCharacteristics name namespace noWaitStatesAsyncLeave onTransaction operation operationRef ordering out
  outMessageRef owner parallelGateway parallelInSameTransaction participant potentialStarter priority process processInstanceName
  processRef readable receiveTask required resource resourceAssignmentExpression resourceRef resultVariable resultVariableName
  rootCause rules ruleVariablesInput sameDeployment scope script scriptFormat scriptTask sendSynchronously sendTask sequenceFlow
  serviceTask signal signalEventDefinition signalExpression signalName signalRef skipExpression source sourceExpression sourceRef
  sourceType startEvent startEventCorrelationConfiguration storeAsTransientVariable storeAsUniqueReferenceId
  storeResultVariableAsTransient stringValue structureRef subProcess target targetExpression targetNamespace targetRef targetType
  task taskCompleterVariableName taskIdVariableName taskListener terminateAll terminateEventDefinition terminateMultiInstance text
  textAnnotation textFormat throwEvent timeCycle timeDate timeDuration timerEventDefinition to topic transaction transformation
  transient triggerable triggeredByEvent triggerEventCorrelationParameter triggerEventType type useLocalScopeForOutParameters
  useLocalScopeForResultVariable userTask value variable variableAggregation variableChangeType variableListenerEventDefinition
  variableName variables waitForCompletion writable
`
    .toLowerCase()
    .trim()
    .split(/\s+/),
);
