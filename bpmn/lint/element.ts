/** Functions that read a model of bpmn-moddle without trusting that any part is there. */
import type { ModdleElement } from 'bpmn-moddle';

export interface ModelElement extends ModdleElement {
  readonly $parent?: ModelElement;
  readonly $descriptor?: { readonly isGeneric?: boolean; readonly ns?: { readonly uri?: string } };
  /** Attributes that no descriptor knows, by prefixed name. */
  readonly $attrs?: Readonly<Record<string, unknown>>;
  $instanceOf(type: string): boolean;
}

const isElement = (value: unknown): value is ModelElement => typeof value === 'object' && value !== null && '$type' in value;

/** Returns the elements under the property: one, many or none. */
export function children(element: ModelElement, property: string): readonly ModelElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [value].filter(isElement);
}

export const child = (element: ModelElement, property: string): ModelElement | undefined => children(element, property)[0];

/** Returns the text under the property, trimmed; '' when there is none. */
export function text(element: ModelElement, property: string): string {
  const value = element.get(property);
  return typeof value === 'string' ? value.trim() : '';
}

export const is = (element: ModelElement, ...types: readonly string[]): boolean => types.some((type) => element.$instanceOf(type));

/** Returns the elements of `<extensionElements>`. */
export const extensions = (element: ModelElement): readonly ModelElement[] =>
  children(element, 'extensionElements').flatMap((extension) => children(extension, 'values'));

/** Returns the ancestors, from the parent outwards. */
export function ancestors(element: ModelElement): ModelElement[] {
  const found: ModelElement[] = [];
  for (let parent = element.$parent; parent; parent = parent.$parent) found.push(parent);
  return found;
}

export const processOf = (element: ModelElement): ModelElement | undefined =>
  [element, ...ancestors(element)].find((candidate) => is(candidate, 'bpmn:Process'));

/** Returns every flow element of a process or sub-process, inner sub-processes included. */
export const flowElements = (container: ModelElement): ModelElement[] =>
  children(container, 'flowElements').flatMap((element) => [element, ...flowElements(element)]);

export const processes = (definitions: ModelElement): ModelElement[] =>
  children(definitions, 'rootElements').filter((root) => is(root, 'bpmn:Process'));

export const isExternalWorker = (element: ModelElement): boolean =>
  is(element, 'bpmn:ServiceTask') && text(element, 'flowable:type') === 'external-worker';

/** Whether the event has one of these definitions, named without prefix: `TimerEventDefinition`. */
export const isTriggeredBy = (event: ModelElement, ...definitions: readonly string[]): boolean =>
  children(event, 'eventDefinitions').some((definition) => is(definition, ...definitions.map((name) => `bpmn:${name}`)));

/** Computes once for each element: a model may have many thousand, and some rules look from each at many others. */
export function remembered<Value>(compute: (element: ModelElement) => Value): (element: ModelElement) => Value {
  const known = new WeakMap<ModelElement, { readonly value: Value }>();
  return (element) => {
    const entry = known.get(element) ?? { value: compute(element) };
    known.set(element, entry);
    return entry.value;
  };
}
