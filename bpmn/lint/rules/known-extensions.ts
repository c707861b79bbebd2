import { extensions, type ModelElement, text } from '../element.ts';
import { isKnownFlowable } from '../flowable-types.ts';
import { namespacesOf } from '../namespaces.ts';
import { rule } from '../rule.ts';

/** Vendors whose attributes mean execution: the engine reads some attributes, our generated facts none. */
const vendors: Readonly<Record<string, string>> = {
  'http://camunda.org/schema/1.0/bpmn': 'Camunda',
  'http://camunda.org/schema/zeebe/1.0': 'Zeebe',
  'http://activiti.org/bpmn': 'Activiti',
};
const ignored: Readonly<Record<string, string>> = {
  skipExpression: 'the engine skips nothing by it here. Draw a gateway before the element',
  formKey: 'forms are code here and nothing looks the key up. Write the form in inngest/workflows/<process>/',
  startFormKey: 'forms are code here and nothing looks the key up. Write the start schema in inngest/workflows/<process>/',
};

/** Reports extensions of other vendors: the engine reads some, our parts none. */
export const knownExtensions = rule((element, report) => {
  for (const [vendor, name] of foreignParts(element)) {
    report(
      element,
      `It holds ${name} of ${vendor}, which the engine reads in part and our parts never: who may do a task, or what happens at it, differs ` +
        'from what the site and the contracts say. Write the Flowable form (flowable:…).',
    );
  }
  for (const [name, why] of Object.entries(ignored)) {
    if (text(element, `flowable:${name}`) !== '') report(element, `It has flowable:${name}, and ${why}.`);
  }
  for (const { $type } of extensions(element).filter(isUnknownFlowable)) {
    const name = $type.replace(/^flowable:(.)/, (_, letter: string) => `flowable:${letter.toLowerCase()}`);
    report(element, `It holds <${name}>, which our parts do not read: nothing is done about it, or nobody sees what is. Remove it.`);
  }
});

/** Whether an extension of Flowable is unknown. Listeners and waits have separate rules. */
const isUnknownFlowable = ({ $type }: ModelElement): boolean =>
  $type.startsWith('flowable:') && !isKnownFlowable($type) && !/(?:Listener|EventDefinition|:EventType|:Field)$/.test($type);

function foreignParts(element: ModelElement): [vendor: string, name: string][] {
  const attributes = Object.keys(element.$attrs ?? {}).filter((name) => name.includes(':') && !name.startsWith('xmlns:'));
  const namespaces = attributes.length === 0 ? new Map<string, string>() : namespacesOf(element);
  const named = attributes.map((name) => [namespaces.get(name.split(':')[0] ?? ''), name] as const);
  const held = extensions(element).map(({ $type, $descriptor }) => [$descriptor?.ns?.uri, `<${$type}>`] as const);
  return [...named, ...held].flatMap(([uri = '', name]): [string, string][] => {
    const vendor = vendors[uri];
    return vendor === undefined ? [] : [[vendor, name]];
  });
}
