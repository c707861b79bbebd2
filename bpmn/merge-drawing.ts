import type { Facet } from './model-parts.ts';
import type { XmlElement } from './xml-tree.ts';

/** Tolerance: the editor resizes events and recomputes where a line meets a box; deliberate moves are larger. */
const PIXELS = 4;

/**
 * Moves a drawn shape or line by the distance of its move in the editor: box, line and label. A line with another number of bends is taken
 * from the editor.
 *
 * @param facets of our shape or line; changed
 */
export function mergePositions(facets: Map<string, Facet>, name: string, [was, is]: readonly [Facet | undefined, Facet | undefined]): void {
  const [mine, from, to] = [listOf(facets.get(name)), listOf(was), listOf(is)];
  if (to.length === 0 || (from.length === to.length && from.every((point, index) => isNear(point, to[index])))) return;
  if (mine.length !== from.length || from.length !== to.length) facets.set(name, withOurEnds(to, mine));
  else
    facets.set(
      name,
      mine.map((point, index) => moved(point, from[index], to[index])),
    );
  const [start, end] = [from[0], to[0]];
  if (name === 'dc:Bounds' && start && end) moveLabel(facets, start, end);
}

/** Keeps our ends of a line that starts or arrives at the same place as before, because our box is a little larger than the editor's. */
function withOurEnds(points: readonly XmlElement[], mine: readonly XmlElement[]): XmlElement[] {
  const keep = (point: XmlElement, end: XmlElement | undefined) => (end && isNear(point, end, 2 * PIXELS) ? end : point);
  return points.map((point, index) => {
    if (index === 0) return keep(point, mine[0]);
    return index === points.length - 1 ? keep(point, mine.at(-1)) : point;
  });
}

const listOf = (facet: Facet | undefined): readonly XmlElement[] => (typeof facet === 'object' ? facet : []);

function distance(from: XmlElement | undefined, to: XmlElement | undefined, axis: string, pixels = PIXELS): number {
  const far = Math.round(Number(to?.attributes[axis] ?? 0) - Number(from?.attributes[axis] ?? 0));
  return Math.abs(far) <= pixels ? 0 : far;
}

const isNear = (from: XmlElement, to: XmlElement | undefined, pixels = PIXELS): boolean =>
  Object.keys(from.attributes).every((axis) => distance(from, to, axis, pixels) === 0);

function moved(point: XmlElement, from: XmlElement | undefined, to: XmlElement | undefined): XmlElement {
  const places = Object.entries(point.attributes).map(([axis, value]) => [axis, String(Number(value) + distance(from, to, axis))]);
  return { ...point, attributes: Object.fromEntries(places) };
}

/** Moves a label with its box, keeping the size: the UI knows no labels of boxes. */
function moveLabel(facets: Map<string, Facet>, from: XmlElement, to: XmlElement): void {
  const place = ({ attributes: { x = '0', y = '0' }, ...rest }: XmlElement): XmlElement => ({ ...rest, attributes: { x, y } });
  const label = listOf(facets.get('bpmndi:BPMNLabel'));
  const follow = (bounds: XmlElement) => moved(bounds, place(from), place(to));
  if (label.length > 0)
    facets.set(
      'bpmndi:BPMNLabel',
      label.map((each) => ({ ...each, children: each.children.map(follow) })),
    );
}
