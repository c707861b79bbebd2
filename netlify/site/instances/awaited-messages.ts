export const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Returns the messages that the elements wait for: of the elements themselves, or of the events behind an event-based gateway. */
export function awaitedMessages(xml: string, currentElementIds: readonly string[]): string[] {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const byId = new Map([...model.querySelectorAll('[id]')].map((element) => [element.getAttribute('id'), element] as const));
  const waiting = currentElementIds.flatMap((id) => {
    const element = byId.get(id);
    return element?.localName === 'eventBasedGateway' ? targetsOf(model, id).map((target) => byId.get(target)) : [element];
  });
  const names = waiting.map((element) => byId.get(messageRefOf(element) ?? '')?.getAttribute('name'));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

function messageRefOf(element: Element | undefined): string | null {
  if (element?.localName === 'receiveTask') return element.getAttribute('messageRef');
  return element?.getElementsByTagNameNS(bpmnNamespace, 'messageEventDefinition')[0]?.getAttribute('messageRef') ?? null;
}

function targetsOf(model: Document, sourceId: string): string[] {
  const flows = [...model.getElementsByTagNameNS(bpmnNamespace, 'sequenceFlow')];
  return flows.filter((flow) => flow.getAttribute('sourceRef') === sourceId).map((flow) => flow.getAttribute('targetRef') ?? '');
}
