import type { XmlElement } from './xml-tree.ts';

/** Piece of a model that is drawn, moved and compared as one: an element of the process, its shape or its line. */
export interface ModelPart {
  readonly kind: 'element' | 'shape' | 'edge';
  /** Id of the element, for shapes and lines the id of the drawn element. */
  readonly id: string;
  /** Id of the surrounding process or sub-process; empty for the outermost parts and in the diagram. */
  readonly parent: string;
  /** Element without the parts inside. */
  readonly element: XmlElement;
}

export interface TakenApart {
  /** Attributes of the outermost element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Id of the process or collaboration on the plane of the diagram. */
  readonly plane: string;
  /** Parts in the order of the text, by `partKey`. */
  readonly parts: ReadonlyMap<string, ModelPart>;
}

export const partKey = (part: Pick<ModelPart, 'kind' | 'id'>): string => `${part.kind} ${part.id}`;

const container = /^(process|subProcess|adHocSubProcess|transaction)$/;
const inContainer =
  /^(sequenceFlow|callActivity|transaction|task|\w+Task|\w+Event|\w+Gateway|subProcess|adHocSubProcess|dataObject(Reference)?|dataStoreReference|textAnnotation|association|group)$/;

/** Splits a model into parts. An element without id cannot be told from another and stays inside the part around. */
export function takeApart(definitions: XmlElement): TakenApart {
  const diagrams = definitions.children.filter((child) => child.name === 'bpmndi:BPMNDiagram');
  const planes = diagrams.flatMap((diagram) => diagram.children.filter((child) => child.name === 'bpmndi:BPMNPlane'));
  const parts = [
    ...definitions.children.filter((child) => !diagrams.includes(child)).flatMap((child) => elementParts(child, '')),
    ...planes.flatMap((plane) => plane.children.flatMap(drawnPart)),
  ];
  return {
    attributes: definitions.attributes,
    plane: planes[0]?.attributes['bpmnElement'] ?? '',
    parts: new Map(parts.map((part) => [partKey(part), part])),
  };
}

function elementParts(element: XmlElement, parent: string): ModelPart[] {
  const id = element.attributes['id'] ?? element.name;
  if (!container.test(element.name)) return [{ kind: 'element', id, parent, element }];
  const isPart = (child: XmlElement) => inContainer.test(child.name) && child.attributes['id'] !== undefined;
  const own = { ...element, children: element.children.filter((child) => !isPart(child)) };
  return [{ kind: 'element', id, parent, element: own }, ...element.children.filter(isPart).flatMap((child) => elementParts(child, id))];
}

function drawnPart(element: XmlElement): ModelPart[] {
  const id = element.attributes['bpmnElement'];
  if (id === undefined) return [];
  return [{ kind: element.name === 'bpmndi:BPMNEdge' ? 'edge' : 'shape', id, parent: '', element }];
}

/** Value of one fact about an element: the kind, an attribute, the text, or all children of one name. */
export type Facet = string | readonly XmlElement[];

/** Returns the facts about an element, by name: `#kind`, `#text`, `@attribute`, `child`, `extensionElements/child`. */
export function facetsOf(element: XmlElement): Map<string, Facet> {
  const facets = new Map<string, Facet>([['#kind', element.name]]);
  for (const [name, value] of Object.entries(element.attributes)) facets.set(`@${name}`, value);
  if (element.text !== '') facets.set('#text', element.text);
  for (const child of element.children) {
    const inner = child.name === 'extensionElements' ? child.children : [child];
    const path = child.name === 'extensionElements' ? 'extensionElements/' : '';
    for (const each of inner) facets.set(path + each.name, [...childrenOf(facets.get(path + each.name)), each]);
  }
  return facets;
}

/** Returns the element that the facets describe. */
export function elementOf(facets: ReadonlyMap<string, Facet>): XmlElement {
  const attributes = [...facets].flatMap(([name, value]) =>
    name.startsWith('@') && typeof value === 'string' ? [[name.slice(1), value]] : [],
  );
  const named = [...facets].filter(([name]) => !name.startsWith('@') && !name.startsWith('#'));
  const extensions = named.filter(([name]) => name.startsWith('extensionElements/')).flatMap(([, value]) => childrenOf(value));
  const children = named.filter(([name]) => !name.startsWith('extensionElements/')).flatMap(([, value]) => childrenOf(value));
  const extension = { name: 'extensionElements', attributes: {}, children: extensions, text: '' };
  return {
    name: textOf(facets.get('#kind')),
    attributes: Object.fromEntries(attributes),
    children: extensions.length > 0 ? [extension, ...children] : children,
    text: textOf(facets.get('#text')),
  };
}

const textOf = (facet: Facet | undefined): string => (typeof facet === 'string' ? facet : '');
const childrenOf = (facet: Facet | undefined): readonly XmlElement[] => (typeof facet === 'object' ? facet : []);
