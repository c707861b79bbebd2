import { elementOf, facetsOf, type ModelPart } from './model-parts.ts';
import type { XmlElement } from './xml-tree.ts';

/** Retry cycle that resolves a collision in the engine between two branches that end in the same moment. */
const RETRIES = 'R10/PT2S';

/**
 * Adds what Flowable UI has no field for: the declarations of the errors that are caught or thrown, and the retries of each external-worker
 * task among the `added` elements.
 */
export function completeDrawn(parts: readonly ModelPart[], added: ReadonlySet<string>): ModelPart[] {
  const declared = parts.filter(isError);
  const parsed = parts.filter((part) => !isError(part));
  const codes = new Set(parsed.flatMap((part) => errorRefs(part.element)));
  const used = declared.filter((error) => codes.has(error.id) || codes.has(codeOf(error)));
  const known = new Map(used.flatMap((error) => [error.id, codeOf(error)].map((name) => [name, error.id] as const)));
  const missing = [...codes].filter((code) => !known.has(code)).map(declareError);
  for (const error of missing) known.set(codeOf(error), error.id);
  const completed = parsed.map((part) => ({ ...part, element: withRetries(withErrorIds(part.element, known), added) }));
  return [...used, ...missing, ...completed];
}

const isError = (part: ModelPart): boolean => part.kind === 'element' && part.element.name === 'error';
const codeOf = (error: ModelPart): string => error.element.attributes['errorCode'] ?? error.id;

function errorRefs(element: XmlElement): string[] {
  const own = element.name === 'errorEventDefinition' ? element.attributes['errorRef'] : undefined;
  return [...(own === undefined ? [] : [own]), ...element.children.flatMap((child) => errorRefs(child))];
}

function withErrorIds(element: XmlElement, ids: ReadonlyMap<string, string>): XmlElement {
  const children = element.children.map((child) => withErrorIds(child, ids));
  const { errorRef } = element.attributes;
  if (element.name !== 'errorEventDefinition' || errorRef === undefined) return { ...element, children };
  return { ...element, children, attributes: { ...element.attributes, errorRef: ids.get(errorRef) ?? errorRef } };
}

/** Declares the error of a code: SOLD_OUT becomes error sold-out, named "Sold out". */
function declareError(code: string): ModelPart {
  const words = code
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const id = words.join('-') || code;
  const name = id.charAt(0).toUpperCase() + words.join(' ').slice(1);
  return { kind: 'element', id, parent: '', element: { name: 'error', attributes: { id, name, errorCode: code }, children: [], text: '' } };
}

function withRetries(element: XmlElement, added: ReadonlySet<string>): XmlElement {
  const isWorker = element.name === 'serviceTask' && element.attributes['flowable:type'] === 'external-worker';
  const facets = facetsOf(element);
  const name = 'flowable:failedJobRetryTimeCycle';
  if (!isWorker || !added.has(element.attributes['id'] ?? '') || facets.has(`extensionElements/${name}`)) return element;
  facets.set(`extensionElements/${name}`, [{ name, attributes: {}, children: [], text: RETRIES }]);
  return elementOf(facets);
}
