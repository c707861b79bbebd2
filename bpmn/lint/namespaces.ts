import { ancestors, type ModelElement } from './element.ts';

/** Returns the namespaces by their prefix at the element; inner declarations win. */
export function namespacesOf(element: ModelElement): ReadonlyMap<string, string> {
  const outwards = [element, ...ancestors(element)];
  return new Map(outwards.toReversed().flatMap(({ $attrs = {} }) => Object.entries($attrs).flatMap(declaration)));
}

const declaration = ([name, value]: [string, unknown]): [prefix: string, uri: string][] =>
  name.startsWith('xmlns:') && typeof value === 'string' ? [[name.slice('xmlns:'.length), value]] : [];
