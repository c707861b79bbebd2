import { allElements, namespaces, type XmlElement } from './xml-tree.ts';

/** Prints a model: two spaces a level, one element a line, conditions as CDATA, what an event waits for on the event's line. */
export function printModel(definitions: XmlElement): string {
  const { id, targetNamespace, ...others } = definitions.attributes;
  const used = prefixesOf(definitions);
  const foreign = Object.entries(others).filter(([name, address]) => !known.has(address) && used.has(name.replace('xmlns:', '')));
  const declared = [
    ...Object.entries(namespaces).map(([prefix, address]) => attribute(prefix === 'bpmn' ? 'xmlns' : `xmlns:${prefix}`, address)),
    ...foreign.map(([name, address]) => attribute(name, address)),
    [attribute('id', id ?? ''), attribute('targetNamespace', targetNamespace ?? '')].join(' '),
  ];
  const content = definitions.children.map((child) => print(child, '  ')).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<definitions ${declared.join(`\n${' '.repeat(13)}`)}>\n${content}</definitions>\n`;
}

const known = new Set(Object.values(namespaces));

/** Returns the prefixes in use: foreign namespaces are declared again only when the model uses them. */
function prefixesOf(definitions: XmlElement): Set<string> {
  const inside = definitions.children.flatMap((child) => allElements(child));
  const names = inside.flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]);
  return new Set(names.flatMap((name) => (name.includes(':') ? (name.split(':')[0] ?? []) : [])));
}

function print(element: XmlElement, indent: string): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${attribute(name, value)}`);
  const head = `${indent}<${element.name}${attributes.join('')}`;
  const tail = `</${element.name}>\n`;
  if (element.children.length === 0) return element.text === '' ? `${head}/>\n` : `${head}>${textOf(element)}${tail}`;
  if (isInline(element)) return `${head}>${element.children.map((child) => print(child, '').trim()).join('')}${tail}`;
  const own = element.text === '' ? '' : `${indent}  ${escaped(element.text)}\n`;
  return `${head}>\n${own}${element.children.map((child) => print(child, `${indent}  `)).join('')}${indent}${tail}`;
}

const isInline = ({ name, children }: XmlElement): boolean =>
  name.endsWith('EventDefinition') && children.every((child) => child.children.length === 0);

function textOf({ name, text }: XmlElement): string {
  const asData = /(?:condition|conditionExpression|completionCondition)$/.test(name) && !text.includes(']]>');
  return asData ? `<![CDATA[${text}]]>` : escaped(text);
}

const attribute = (name: string, value: string): string =>
  `${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
