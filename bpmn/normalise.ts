import { type ModelPart, type TakenApart, takeApart } from './model-parts.ts';
import { printModel } from './print-model.ts';
import { tidy } from './tidy.ts';
import { allElements, parseXml, type XmlElement } from './xml-tree.ts';

/**
 * Writes a model in our uniform way: same order, same ids in the diagram, same spaces, so that a diff shows the changes alone. Meaning and
 * drawing stay. Idempotent.
 *
 * @throws ModelError when the text is no model
 */
export function normalise(xml: string): string {
  return printModel(assemble(takeApart(tidy(parseXml(xml)))));
}

/** Assembles a whole model from parts that are already in order. */
export function assemble({ attributes, plane, parts }: TakenApart): XmlElement {
  const elements = [...parts.values()].filter((part) => part.kind === 'element');
  const roots = elements.filter((part) => part.parent === '');
  const key = roots.find((part) => part.element.name === 'process')?.id ?? 'model';
  const content = roots.map((root) => withContent(root, elements)).toSorted(byRank(rootOrder));
  return {
    name: 'definitions',
    attributes: { ...attributes, id: `${key}-definitions` },
    children: [...content, ...diagram({ key, plane: plane || key, parts: [...parts.values()], content })],
    text: '',
  };
}

function withContent(part: ModelPart, elements: readonly ModelPart[]): XmlElement {
  const inner = elements.filter((element) => element.parent === part.id && element.parent !== '');
  const flows = inner.filter((element) => element.element.name === 'sequenceFlow').map((element) => element.element);
  const children = inner.map((element) => withArrows(withContent(element, elements), flows));
  return { ...part.element, children: [...ordered(part.element.children), ...children.toSorted(byRank(contentOrder))] };
}

/** Adds the names of a node's arrows, which follow from the arrows; most tools write the names, Flowable UI does not. */
function withArrows(node: XmlElement, flows: readonly XmlElement[]): XmlElement {
  const id = node.attributes['id'];
  const named = (name: string, end: string) =>
    flows
      .filter((flow) => flow.attributes[end] === id)
      .map((flow) => ({ name, attributes: {}, children: [], text: flow.attributes['id'] ?? '' }));
  const others = ordered(node.children.filter((child) => child.name !== 'incoming' && child.name !== 'outgoing'));
  const leading = others.filter((child) => childOrder.includes(child.name));
  const arrows = [...named('incoming', 'targetRef'), ...named('outgoing', 'sourceRef')];
  return { ...node, children: [...leading, ...arrows, ...others.filter((child) => !leading.includes(child))] };
}

const rootOrder = ['itemDefinition', 'message', 'signal', 'error', 'escalation', '', 'collaboration', 'process'];
const contentOrder = ['dataObject', '', 'sequenceFlow', 'textAnnotation', 'association'];
const childOrder = ['documentation', 'extensionElements'];

const ordered = (children: readonly XmlElement[]): XmlElement[] => children.toSorted(byRank([...childOrder, '']));

/** Orders elements by the place of their name in the list; an unlisted name takes the place of the empty one. */
function byRank(names: readonly string[]): (a: XmlElement, b: XmlElement) => number {
  const rank = ({ name }: XmlElement) => (names.includes(name) ? names.indexOf(name) : names.indexOf(''));
  return (a, b) => rank(a) - rank(b);
}

function diagram(given: { key: string; plane: string; parts: readonly ModelPart[]; content: readonly XmlElement[] }): XmlElement[] {
  const order = given.content.flatMap((element) => allElements(element)).flatMap((element) => element.attributes['id'] ?? []);
  const place = new Map(order.map((id, index) => [id, index]));
  const drawn = (kind: ModelPart['kind']) =>
    given.parts
      .filter((part) => part.kind === kind && place.has(part.id))
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      .map((part) => ({
        ...part.element,
        attributes: Object.assign({ id: '' }, part.element.attributes, { id: `${part.id}-${part.kind}` }),
      }));
  const children = [...drawn('shape'), ...drawn('edge')];
  if (children.length === 0) return [];
  const plane = { name: 'bpmndi:BPMNPlane', attributes: { id: `${given.key}-plane`, bpmnElement: given.plane }, children, text: '' };
  return [{ name: 'bpmndi:BPMNDiagram', attributes: { id: `${given.key}-diagram` }, children: [plane], text: '' }];
}
