import { is, type ModelElement } from './element.ts';

const conditionProperties = ['conditionExpression', 'completionCondition', 'condition'];

/** Whether the element is the expression that decides about a flow, a loop or a conditional event. */
export function isCondition(element: ModelElement): boolean {
  const parent = element.$parent;
  return is(element, 'bpmn:Expression') && parent !== undefined && conditionProperties.some((name) => parent.get(name) === element);
}

/** Returns every text in the element, by attribute name; the text between the tags is `body` or `text`. */
export const textsOf = (element: ModelElement): [name: string, value: string][] =>
  Object.entries({ ...element, ...element.$attrs }).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
