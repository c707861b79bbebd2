import type { XmlElement } from '../xml-tree.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 40;
const sizes: readonly (readonly [RegExp, number, number])[] = [
  [/Event$/, 36, 36],
  [/Gateway$/, 50, 50],
  [/^(?:task|\w+Task|callActivity)$/, 110, 80],
  [/^(?:dataObjectReference|dataStoreReference)$/, 36, 50],
  [/^textAnnotation$/, 100, 30],
];
const containers = /^(?:subProcess|adHocSubProcess|transaction)$/;

/** Draws a small model plainly: all elements of a process in one row, flows as straight lines. */
export function diagramOf(definitions: XmlElement, key: string): string {
  const process = definitions.children.find(({ name }) => name === 'process');
  const boxes = new Map<string, Box>();
  if (process) place(process, { x: 100, y: 100 }, boxes);
  const lines = process ? drawnLines(process, boxes) : '';
  const shapes = [...boxes].map(
    ([id, { x, y, width, height }]) =>
      `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"${isExpanded(process, id) ? ' isExpanded="true"' : ''}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`,
  );
  return `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">${shapes.join('')}${lines}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

/** Places the content, from left to right; returns the space taken. */
function place(container: XmlElement, at: { x: number; y: number }, boxes: Map<string, Box>): { width: number; height: number } {
  let [x, tallest] = [at.x + gap, 0];
  for (const element of container.children) {
    const id = element.attributes['id'];
    if (id === undefined || element.name === 'boundaryEvent') continue;
    const size = containers.test(element.name) ? place(element, { x, y: at.y + gap }, boxes) : sizeOf(element.name);
    if (!size) continue;
    boxes.set(id, { x, y: at.y + gap, ...size });
    x += size.width + gap;
    tallest = Math.max(tallest, size.height);
  }
  for (const event of container.children.filter(({ name }) => name === 'boundaryEvent')) placeOnHost(event, boxes);
  return { width: Math.max(x - at.x, 120), height: tallest + 2 * gap };
}

const sizeOf = (name: string): { width: number; height: number } | undefined => {
  const found = sizes.find(([pattern]) => pattern.test(name));
  return found && { width: found[1], height: found[2] };
};

/** Places a boundary event on the lower edge of the host activity, several side by side. */
function placeOnHost({ attributes }: XmlElement, boxes: Map<string, Box>): void {
  const host = boxes.get(attributes['attachedToRef'] ?? '');
  if (!host) return;
  const taken = [...boxes.values()].filter(({ y }) => y === host.y + host.height - 18).length;
  boxes.set(attributes['id'] ?? '', { x: host.x + 10 + taken * 40, y: host.y + host.height - 18, width: 36, height: 36 });
}

function drawnLines(container: XmlElement, boxes: ReadonlyMap<string, Box>): string {
  return container.children
    .map((element) => {
      const { id = '', sourceRef = '', targetRef = '' } = element.attributes;
      const [from, to] = [boxes.get(sourceRef), boxes.get(targetRef)];
      if (!from || !to) return drawnLines(element, boxes);
      const points = [from, to].map(({ x, y, width, height }) => `<di:waypoint x="${x + width / 2}" y="${y + height / 2}"/>`);
      return `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}">${points.join('')}</bpmndi:BPMNEdge>`;
    })
    .join('');
}

function isExpanded(container: XmlElement | undefined, id: string): boolean {
  return (container?.children ?? []).some(
    (element) => (element.attributes['id'] === id && containers.test(element.name)) || isExpanded(element, id),
  );
}
