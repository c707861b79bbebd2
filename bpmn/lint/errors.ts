/** BPMN errors of a model: declarations, throwing and catching events. */
import { ancestors, child, children, flowElements, is, type ModelElement, processes, text } from './element.ts';

export const declaredErrors = (definitions: ModelElement): ModelElement[] =>
  children(definitions, 'rootElements').filter((root) => is(root, 'bpmn:Error'));

/** Returns the error definitions of boundary events and of the start events of event sub-processes, anywhere in the model. */
export const errorCatches = (definitions: ModelElement): ModelElement[] => processes(definitions).flatMap(flowElements).flatMap(catchesOf);

export const errorThrows = (definitions: ModelElement): ModelElement[] =>
  processes(definitions)
    .flatMap(flowElements)
    .filter((element) => is(element, 'bpmn:EndEvent'))
    .flatMap(errorDefinitions);

/** Whether a definition catches the code. An error definition without an error catches every code. */
export function catches(definition: ModelElement, code: string): boolean {
  const error = child(definition, 'errorRef');
  return error === undefined || text(error, 'errorCode') === code;
}

/** Returns the catches that an error thrown by this end event can reach. */
export function reachableCatches(thrown: ModelElement): ModelElement[] {
  const scopes = ancestors(thrown);
  return scopes.flatMap((scope) =>
    children(scope, 'flowElements')
      .filter(
        (element) =>
          (element.get('triggeredByEvent') === true && !scopes.includes(element)) ||
          scopes.some((inner) => child(element, 'attachedToRef') === inner),
      )
      .flatMap((element) => [element, ...children(element, 'flowElements')])
      .flatMap(catchesOf),
  );
}

const catchesOf = (element: ModelElement): readonly ModelElement[] =>
  is(element, 'bpmn:BoundaryEvent', 'bpmn:StartEvent') ? errorDefinitions(element) : [];

const errorDefinitions = (event: ModelElement): readonly ModelElement[] =>
  children(event, 'eventDefinitions').filter((definition) => is(definition, 'bpmn:ErrorEventDefinition'));
