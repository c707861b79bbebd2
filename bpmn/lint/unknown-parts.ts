import { Parser } from 'saxen';

import { engineNames } from './engine-names.ts';
import { modelParts, tableNamespaces } from './model-parts.ts';

/** Part of a model that the table does not have. `element`: id of the innermost element with one; '' where there is none. */
export interface UnknownPart {
  readonly element: string;
  readonly part: string;
}

interface Place {
  readonly id: string;
  /** Name in the table; null for an element of another vendor. */
  readonly name: string | null;
  readonly prefixes: Readonly<Record<string, string>>;
}

const diagrams = /^http:\/\/www\.omg\.org\/spec\/(?:BPMN\/20100524\/DI|DD\/20100524\/D[CI])$/;
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const allowed = new Map(Object.entries(modelParts).map(([name, parts]) => [name, new Map(parts.split(' ').map(entryOf))]));

/** Parses an entry of the table: `flowable:type=a|b` allows these values alone. */
function entryOf(part: string): [name: string, values: readonly string[] | null] {
  const [name = '', values] = part.split('=');
  return [name, values?.split('|') ?? null];
}

/** Finds what the engine refuses in the text of a model (`PartsGate.java` does the same). Looks as far as the text is well-formed. */
export function unknownParts(xml: string): UnknownPart[] {
  const found: UnknownPart[] = [];
  const open: Place[] = [{ id: '', name: null, prefixes: { xml: 'http://www.w3.org/XML/1998/namespace' } }];
  new Parser()
    .on('openTag', (tag, attributes, decode) => {
      const given = Object.entries(attributes()).map(([name, value]) => [name, decode(value)] as const);
      const place = placeOf(tag, given, open);
      const parts = [...elementProblems(tag, place, open), ...attributeProblems(place, given)];
      found.push(...parts.map((part) => ({ element: place.id, part })));
      open.push(place);
    })
    .on('closeTag', () => void open.pop())
    .on('error', () => undefined)
    .parse(xml);
  return found;
}

type Attributes = readonly (readonly [name: string, value: string])[];

function placeOf(tag: string, given: Attributes, open: readonly Place[]): Place {
  const outer = open.at(-1);
  const prefixes = { ...outer?.prefixes, ...Object.fromEntries(given.flatMap(declaration)) };
  const id = given.find(([name]) => name === 'id')?.[1] ?? outer?.id ?? '';
  return { id, name: nameOf(tag, prefixes[prefixOf(tag)] ?? ''), prefixes };
}

const declaration = ([name, value]: readonly [string, string]): [prefix: string, uri: string][] => {
  if (name === 'xmlns') return [['', value]];
  return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
};

const prefixOf = (name: string): string => (name.includes(':') ? (name.split(':')[0] ?? '') : '');
const localOf = (name: string): string => name.split(':').at(-1) ?? '';

function nameOf(tag: string, uri: string): string | null {
  const prefix = tableNamespaces[uri];
  return prefix === undefined ? null : prefix + localOf(tag);
}

function elementProblems(tag: string, { name, prefixes }: Place, open: readonly Place[]): string[] {
  if (name === null) {
    const isDiagram = diagrams.test(prefixes[prefixOf(tag)] ?? '');
    return !isDiagram && engineNames.has(localOf(tag).toLowerCase()) ? [`holds <${tag}>`] : [];
  }
  if (!name.startsWith('flowable:')) return allowed.has(name) ? [] : [`is a <${name}>`];
  const owner = open.findLast((place) => place.name !== null && place.name !== 'extensionElements');
  return allowed.get(owner?.name ?? '')?.has(`<${name}>`) ? [] : [`holds <${name}>`];
}

function attributeProblems({ name, prefixes }: Place, given: Attributes): string[] {
  const known = allowed.get(name ?? '');
  if (!known) return [];
  return given.flatMap(([attribute, value]) => {
    const key = keyOf(attribute, prefixes);
    if (key === null) return [];
    const values = known.get(key);
    if (values === undefined) return [`has ${key}`];
    return values === null || values.includes(value) ? [] : [`has ${key}="${value}"`];
  });
}

/** Returns the name of an attribute in the table; null for one that the engine does not look for. */
function keyOf(attribute: string, prefixes: Place['prefixes']): string | null {
  const prefix = prefixOf(attribute);
  if (attribute === 'xmlns' || prefix === 'xmlns') return null;
  if (prefix === '') return attribute;
  const uri = prefixes[prefix] ?? '';
  const inTable = tableNamespaces[uri];
  if (inTable !== undefined) return inTable + localOf(attribute);
  return uri !== schemaInstance && engineNames.has(localOf(attribute).toLowerCase()) ? localOf(attribute) : null;
}
