import { type Facet, facetsOf, type ModelPart, takeApart } from './model-parts.ts';
import { tidy } from './tidy.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

export interface Difference {
  readonly change: 'added' | 'removed' | 'changed';
  /** Id of the element. */
  readonly element: string;
  /** Line of text for people. */
  readonly words: string;
}

/**
 * Compares two models by execution and display: elements, order, conditions, topics, timers, errors, messages, names and documentation.
 * Ignores the drawing, the ids of declarations and the way of writing. Empty when both mean the same.
 *
 * @throws ModelError when one of the texts is no model
 */
export function compareModels(before: string, after: string): Difference[] {
  const [was, is] = [meaningOf(before), meaningOf(after)];
  const removed = [...was.values()].filter((one) => !is.has(one.id)).map((one) => difference('removed', one, `removed ${one.title}`));
  const added = [...is.values()]
    .filter((one) => !was.has(one.id))
    .map((one) => difference('added', one, `added ${one.title}${summary(one)}`));
  const changed = [...is.values()].flatMap((one) => {
    const old = was.get(one.id);
    return old ? changesOf(old, one) : [];
  });
  return [...removed, ...added, ...changed];
}

interface Meaning {
  readonly id: string;
  /** Kind, name and id, for people. */
  readonly title: string;
  readonly facts: ReadonlyMap<string, string>;
}

const difference = (change: Difference['change'], { id }: Meaning, words: string): Difference => ({ change, element: id, words });

function changesOf(old: Meaning, now: Meaning): Difference[] {
  const names = [...new Set([...old.facts.keys(), ...now.facts.keys()])];
  return names.flatMap((name) => {
    const [from, to] = [old.facts.get(name), now.facts.get(name)];
    if (from === to) return [];
    const what =
      from === undefined ? `${name} set to ${to}` : to === undefined ? `${name} ${from} removed` : `${name} changed from ${from} to ${to}`;
    return [difference('changed', now, `${now.title}: ${what}`)];
  });
}

/** Returns the facts of a new element for the same line. */
function summary({ facts }: Meaning): string {
  const phrases = ['topic', 'condition', 'from', 'to'].flatMap((name) => (facts.has(name) ? [`${name} ${facts.get(name)}`] : []));
  return phrases.length > 0 ? `: ${phrases.join(', ')}` : '';
}

function meaningOf(xml: string): Map<string, Meaning> {
  const { parts } = takeApart(tidy(parseXml(xml)));
  const elements = [...parts.values()].filter((part) => part.kind === 'element');
  const declared = new Map(elements.filter(isDeclaration).map((part) => [part.id, declaredName(part.element)]));
  return new Map(elements.filter((part) => !isDeclaration(part)).map((part) => [part.id, meaning(part, declared)]));
}

/** Whether a part is a declaration. Declarations mean nothing alone, and are compared at their use. */
const isDeclaration = ({ element, parent }: ModelPart): boolean =>
  parent === '' && /^(message|signal|error|escalation|itemDefinition)$/.test(element.name);

function declaredName({ name, attributes }: XmlElement): string {
  const { errorCode, escalationCode, id = '', name: called } = attributes;
  const scope = attributes['flowable:scope'];
  const own = name === 'error' ? errorCode : name === 'escalation' ? escalationCode : called;
  return `${own ?? id}${scope === undefined ? '' : ` (${scope})`}`;
}

function meaning({ id, parent, element }: ModelPart, declared: ReadonlyMap<string, string>): Meaning {
  const facts = [...facetsOf(element)].filter(([name]) => !/^(@id|incoming|outgoing)$/.test(name));
  const described = facts.map(([name, facet]): [string, string] => [factName(name), factText(facet, declared)]);
  return { id, title: titleOf(id, element), facts: new Map([...(parent === '' ? [] : [['place', parent] as const]), ...described]) };
}

function titleOf(id: string, { name, attributes }: XmlElement): string {
  const kind = attributes['flowable:type'] === 'external-worker' ? 'external-worker task' : words(name);
  return attributes['name'] === undefined ? `${kind} ${id}` : `${kind} "${attributes['name']}" (${id})`;
}

const facetNames: Readonly<Record<string, string>> = {
  '@flowable:topic': 'topic',
  '@sourceRef': 'from',
  '@targetRef': 'to',
  '@default': 'default flow',
  conditionExpression: 'condition',
  'extensionElements/flowable:failedJobRetryTimeCycle': 'retries',
};

/** Names a facet for people: `timerEventDefinition` → "timer", `@flowable:candidateGroups` → "candidate groups". */
const factName = (facet: string): string =>
  facetNames[facet] ?? words(facet.replace(/^[@#]|^extensionElements\//, '').replace(/EventDefinition$/, ''));

const words = (name: string): string =>
  name
    .replace(/^flowable:/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();

function factText(facet: Facet, declared: ReadonlyMap<string, string>): string {
  if (typeof facet === 'string') return `"${facet}"`;
  return facet.map((element) => elementText(element, declared)).join(' and ');
}

function elementText({ attributes, children, text }: XmlElement, declared: ReadonlyMap<string, string>): string {
  const own = Object.entries(attributes).filter(([name]) => name !== 'id' && name !== 'xsi:type');
  const parts = [
    ...own.map(([name, value]) => `${words(name.replace(/Ref$/, ''))} "${name.endsWith('Ref') ? (declared.get(value) ?? value) : value}"`),
    ...children.map((child) => `${words(child.name)} ${elementText(child, declared)}`),
    ...(text === '' ? [] : [`"${text}"`]),
  ];
  return parts.length > 0 ? parts.join(', ') : 'present';
}
