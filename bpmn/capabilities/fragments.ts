/** Pieces of BPMN that the constructs are made of. Topics and signals begin with `@`, which stands for the process key. */

export const people = 'flowable:candidateGroups="clerks"';

export const userTask = (id: string, attributes = people, content = ''): string =>
  `<userTask id="${id}" name="${titleOf(id)}" ${attributes}>${content}</userTask>`;

export const worker = (id: string, content = '', attributes = ''): string =>
  `<serviceTask id="${id}" name="${titleOf(id)}" flowable:type="external-worker" flowable:topic="@.${id}" flowable:exclusive="false" ${attributes}>` +
  `<extensionElements><flowable:failedJobRetryTimeCycle>R10/PT2S</flowable:failedJobRetryTimeCycle></extensionElements>${content}</serviceTask>`;

export const event = (type: string, id: string, definition = '', attributes = ''): string =>
  `<${type} id="${id}" name="${titleOf(id)}" ${attributes}>${definition}</${type}>`;

export const boundary = (id: string, host: string, definition: string, interrupts = true): string =>
  event('boundaryEvent', id, definition, `attachedToRef="${host}" cancelActivity="${interrupts}"`);

export const end = (id: string, definition = ''): string => event('endEvent', id, definition);

export const flow = (from: string, to: string, condition?: string): string =>
  condition === undefined
    ? `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`
    : `<sequenceFlow id="${from}-${to}" name="if so" sourceRef="${from}" targetRef="${to}"><conditionExpression xsi:type="tFormalExpression"><![CDATA[${condition}]]></conditionExpression></sequenceFlow>`;

/** Returns a boundary event with a separate end. */
export const exit = (id: string, host: string, definition: string, interrupts = true): string =>
  `${boundary(id, host, definition, interrupts)}${end(`${id}-end`)}${flow(id, `${id}-end`)}`;

export const timer = (time: string, kind = 'timeDuration'): string =>
  `<timerEventDefinition><${kind}>${time}</${kind}></timerEventDefinition>`;
export const message = '<messageEventDefinition messageRef="news"/>';
export const declaredMessage = '<message id="news" name="news"/>';
export const signal = '<signalEventDefinition signalRef="alarm"/>';
/** Signal with a name per model, so that models do not wake each other. */
export const declaredSignal = '<signal id="alarm" name="@.alarm"/>';
export const error = '<errorEventDefinition errorRef="refused"/>';
export const declaredError = '<error id="refused" name="Refused" errorCode="REFUSED"/>';
export const escalation = '<escalationEventDefinition escalationRef="late"/>';
export const declaredEscalation = '<escalation id="late" name="Late" escalationCode="LATE"/>';
export const condition = (text: string): string =>
  `<conditionalEventDefinition><condition xsi:type="tFormalExpression"><![CDATA[${text}]]></condition></conditionalEventDefinition>`;

/** Branches after the event based gateway `first`: the message, which arrives and ends the instance, or a timer that is later. */
export const messageBeforeTimer = {
  beside: `${event('intermediateCatchEvent', 'too-late', timer('P9D'))}${end('over')}${flow('first', 'too-late')}${flow('too-late', 'over')}`,
  declared: declaredMessage,
  arrives: { message: 'news' },
  passes: ['heard', 'done'],
};

/** Returns a sub-process with a start, these elements and an end. */
export const subProcess = (id: string, row: readonly string[], beside = ''): string =>
  `<subProcess id="${id}" name="${titleOf(id)}">${inRow([event('startEvent', `${id}-begun`), ...row, end(`${id}-ended`)])}${beside}</subProcess>`;

export const eventSubProcess = (id: string, definition: string, row: readonly string[], interrupts = true): string =>
  `<subProcess id="${id}" name="${titleOf(id)}" triggeredByEvent="true">` +
  `${inRow([event('startEvent', `${id}-heard`, definition, `isInterrupting="${interrupts}"`), ...row, end(`${id}-done`)])}</subProcess>`;

export const repeat = (attributes: string, content = ''): string =>
  `<multiInstanceLoopCharacteristics ${attributes}>${content}</multiInstanceLoopCharacteristics>`;
export const twice = (sequential = false): string =>
  repeat(`isSequential="${sequential}"`, '<loopCardinality xsi:type="tFormalExpression">2</loopCardinality>');
export const forEach = (list: string, element: string): string =>
  repeat(`flowable:collection="\${${list}}" flowable:elementVariable="${element}"`);

/** Compensation of the user task `book`. */
export const undoing =
  `${event('boundaryEvent', 'undone-by', '<compensateEventDefinition/>', 'attachedToRef="book"')}` +
  `<userTask id="unbook" name="Unbook" ${people} isForCompensation="true"/>` +
  '<association id="undone" sourceRef="undone-by" targetRef="unbook" associationDirection="One"/>';

/** Returns the elements and the flows from each to the next. */
export function inRow(elements: readonly string[]): string {
  const ids = elements.map((element) => /\bid="([^"]+)"/.exec(element)?.[1] ?? '');
  return [...elements, ...ids.slice(1).map((id, index) => flow(ids[index] ?? '', id))].join('');
}

function titleOf(id: string): string {
  return id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
