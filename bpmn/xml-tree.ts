import { Parser } from 'saxen';

import { ModelError } from './parse-model.ts';

/** Element of an XML text. Names have our prefixes, whatever prefixes the text uses; names of BPMN itself have none. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in the element, trimmed. */
  readonly text: string;
}

/** Namespaces of a model, in the order of declaration. */
export const namespaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  flowable: 'http://flowable.org/bpmn',
};

const prefixes = Object.fromEntries(Object.entries(namespaces).map(([prefix, address]) => [address, prefix]));

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/**
 * Reads an XML text into a tree. Comments are left out.
 * @throws ModelError when the text is not XML or not a model
 */
export function parseXml(xml: string): XmlElement {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const innermost = () => open.at(-1) ?? top;
  new Parser()
    .ns(prefixes)
    .on('openTag', (name, attributes, decode) => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [withoutBpmn(key), decode(value)]);
      open.push({ name: withoutBpmn(name), attributes: Object.fromEntries(decoded), children: [], text: '' });
    })
    .on('closeTag', () => {
      const element = open.pop() ?? top;
      innermost().children.push({ ...element, text: element.text.trim() });
    })
    .on('text', (text, decode) => (innermost().text += decode(text)))
    .on('cdata', (text) => (innermost().text += text))
    .on('error', (error) => {
      throw new ModelError(`Not BPMN 2.0 XML: ${error.message}.`);
    })
    .parse(xml);
  const root = top.children[0];
  if (root?.name !== 'definitions') throw new ModelError('Not BPMN 2.0 XML: the outermost element is not "definitions".');
  return root;
}

const withoutBpmn = (name: string): string => name.replace(/^bpmn:/, '');

/** Returns the element and all elements inside. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => allElements(child))];
}
