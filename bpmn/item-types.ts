import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';

interface Unresolved {
  readonly message: string;
  readonly element?: ModdleElement;
  readonly property?: string;
  readonly value?: string;
}

/**
 * Resolves the types of data objects: directly named types (`itemSubjectRef="xsd:int"`) get an item definition, the only form that the
 * reader of BPMN knows.
 *
 * @returns the warnings that are left
 */
export function resolveItemTypes<Warning extends Unresolved>(moddle: BpmnModdle, warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ element, property, value }) => {
    if (element?.$type !== 'bpmn:DataObject' || property !== 'bpmn:itemSubjectRef' || !/^\w+:\w+$/.test(value ?? '')) return true;
    element.set('itemSubjectRef', moddle.create('bpmn:ItemDefinition', { structureRef: value }));
    return false;
  });
}
