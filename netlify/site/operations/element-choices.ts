const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

export interface ElementChoice {
  readonly value: string;
  readonly label: string;
}

/** Elements that a token can stand on or move to. */
const steps = /^(\w*Task|task|intermediate\w+Event|endEvent|\w+Gateway|subProcess|callActivity)$/;

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

function toChoice(element: Element): ElementChoice[] {
  const value = element.getAttribute('id');
  return value ? [{ value, label: element.getAttribute('name') ?? value }] : [];
}

/** Returns the steps of a model, by name. */
export function stepChoices(xml: string): ElementChoice[] {
  const elements = [...parse(xml).getElementsByTagNameNS(bpmnNamespace, '*')];
  return elements.filter(({ localName }) => steps.test(localName)).flatMap(toChoice);
}

/** Returns the elements of a model that hold a timer. */
export function timerChoices(xml: string): ElementChoice[] {
  const timers = [...parse(xml).getElementsByTagNameNS(bpmnNamespace, 'timerEventDefinition')];
  return timers.flatMap(({ parentElement }) => (parentElement && parentElement.localName !== 'startEvent' ? toChoice(parentElement) : []));
}
