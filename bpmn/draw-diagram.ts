import type { ModdleElement } from 'bpmn-moddle';

import { children, one, type ParsedModel, text } from './parse-model.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = Pick<Box, 'x' | 'y'>;

const margin = 20;
const labelWidth = 90;
const lineHeight = 14;
const letterWidth = 6.5;
const style = `text{font:12px sans-serif;fill:#222;text-anchor:middle}.flow{fill:none;stroke:#555;marker-end:url(#arrow)}.shape{fill:#fff;stroke:#222;stroke-width:1.5}`;

/** Further classes of shapes and lines, by id of the element: a page that shows the diagram uses the classes for colours. */
export type Marks = ReadonlyMap<string, string>;

/** Draws the diagram of a model as an SVG text, at the original positions. Pure; no browser. */
export function drawDiagram({ drawn, process }: ParsedModel, marks: Marks = new Map()): string {
  const edges = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge');
  // Containers first, or a container would hide the shapes inside.
  const shapes = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape').toSorted((a, b) => area(b) - area(a));
  const { x, y, width, height } = frame([...shapes, ...edges].flatMap(boxesOf));
  const box = `${x} ${y} ${width} ${height}`;
  const arrow = `<marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#555"/></marker>`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" role="img">`,
    `<title>${escape(text(process, 'name'))}</title>`,
    `<defs><style>${style}</style>${arrow}</defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`,
    ...[...shapes.flatMap((shape) => drawShape(shape, marks)), ...edges.flatMap((edge) => drawEdge(edge, marks))].map(
      (line) => `  ${line}`,
    ),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function frame(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x, y, width: right - x, height: bottom - y };
}

function boxesOf(drawn: ModdleElement): Box[] {
  const own = one(drawn, 'bounds');
  const label = labelBox(drawn);
  return [...(own ? [boxOf(own)] : []), ...(label ? [label] : []), ...waypoints(drawn).map((point) => ({ ...point, width: 0, height: 0 }))];
}

const area = (shape: ModdleElement): number =>
  boxesOf(shape)
    .slice(0, 1)
    .reduce((_, { width, height }) => width * height, 0);
const number = (element: ModdleElement, name: string): number => Number(element.get(name) ?? 0);
const boxOf = (bounds: ModdleElement): Box => ({
  x: number(bounds, 'x'),
  y: number(bounds, 'y'),
  width: number(bounds, 'width'),
  height: number(bounds, 'height'),
});

/** Returns the place of a name outside of its shape: as drawn, else under the event or gateway, or at the middle of the flow. */
function labelBox(drawn: ModdleElement): Box | null {
  const element = one(drawn, 'bpmnElement');
  if (!element || text(element, 'name') === '') return null;
  const bounds = one(one(drawn, 'label'), 'bounds');
  if (bounds) return boxOf(bounds);
  const shape = one(drawn, 'bounds');
  if (!shape) return boxAround(middleOf(waypoints(drawn)));
  const { x, y, width, height } = boxOf(shape);
  return /(?:Event|Gateway)$/.test(element.$type) ? boxAround({ x: x + width / 2, y: y + height + 4 }) : null;
}

const boxAround = ({ x, y }: Point): Box => ({ x: x - labelWidth / 2, y, width: labelWidth, height: lineHeight });

/** Returns the middle of the section in the middle. */
function middleOf(points: readonly Point[]): Point {
  const index = Math.max(1, Math.floor(points.length / 2));
  const [from, to] = [points[index - 1], points[index]];
  return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4 } : { x: 0, y: 0 };
}

const waypoints = (edge: ModdleElement): Point[] =>
  children(edge, 'waypoint').map((point) => ({ x: number(point, 'x'), y: number(point, 'y') }));

const classOf = (own: string, element: ModdleElement | undefined, marks: Marks): string => {
  const mark = marks.get(text(element, 'id'));
  return mark === undefined ? own : `${own} ${mark}`;
};

function drawShape(shape: ModdleElement, marks: Marks): string[] {
  const element = one(shape, 'bpmnElement');
  const bounds = one(shape, 'bounds');
  if (!element || !bounds) return [];
  const box = boxOf(bounds);
  const look = classOf('shape', element, marks);
  const type = element.$type.replace('bpmn:', '');
  const name = text(element, 'name');
  if (type.endsWith('Event')) return [...drawEvent(element, box, look), ...label(shape, name)];
  if (type.endsWith('Gateway')) return [...drawGateway(type, box, look), ...label(shape, name)];
  const within = type === 'SubProcess' ? { ...box, height: 2 * lineHeight } : box;
  const width = type === 'CallActivity' ? ' stroke-width="4"' : '';
  return [`<rect class="${look}" ${attributes(box)} rx="10"${width}/>`, ...writeText(name, within)];
}

function drawEvent(element: ModdleElement, { x, y, width }: Box, look: string): string[] {
  const centre = { x: x + width / 2, y: y + width / 2 };
  const dashed = element.get('cancelActivity') === false || element.get('isInterrupting') === false ? ' stroke-dasharray="4 3"' : '';
  const circle = (radius: number, more = '') => `<circle class="${look}" cx="${centre.x}" cy="${centre.y}" r="${radius}"${dashed}${more}/>`;
  const isOuter = element.$type === 'bpmn:StartEvent' || element.$type === 'bpmn:EndEvent';
  const inner = isOuter ? [] : [circle(width / 2 - 3)];
  return [
    circle(width / 2, element.$type === 'bpmn:EndEvent' ? ' style="stroke-width:4"' : ''),
    ...inner,
    ...drawSign(eventSign(element), centre),
  ];
}

const signs: Readonly<Record<string, string>> = {
  'bpmn:TimerEventDefinition': '◷',
  'bpmn:MessageEventDefinition': '✉',
  'bpmn:SignalEventDefinition': '△',
  'bpmn:ErrorEventDefinition': '↯',
  'bpmn:TerminateEventDefinition': '●',
  ExclusiveGateway: '✕',
  ParallelGateway: '+',
  InclusiveGateway: '○',
  EventBasedGateway: '⬠',
};

const eventSign = (element: ModdleElement): string => signs[children(element, 'eventDefinitions')[0]?.$type ?? ''] ?? '';

const drawSign = (sign: string, at: Point): string[] =>
  sign === '' ? [] : [`<text x="${at.x}" y="${at.y + 6}" style="font-size:18px">${sign}</text>`];

function drawGateway(type: string, { x, y, width, height }: Box, look: string): string[] {
  const points = [`${x + width / 2},${y}`, `${x + width},${y + height / 2}`, `${x + width / 2},${y + height}`, `${x},${y + height / 2}`];
  return [
    `<polygon class="${look}" points="${points.join(' ')}"/>`,
    ...drawSign(signs[type] ?? '', { x: x + width / 2, y: y + height / 2 }),
  ];
}

function drawEdge(edge: ModdleElement, marks: Marks): string[] {
  const flow = one(edge, 'bpmnElement');
  const points = waypoints(edge).map(({ x, y }) => `${x},${y}`);
  return [`<polyline class="${classOf('flow', flow, marks)}" points="${points.join(' ')}"/>`, ...label(edge, text(flow, 'name'))];
}

function label(drawn: ModdleElement, name: string): string[] {
  const box = labelBox(drawn);
  // From the top of its box on: below it is free, above it is what it belongs to.
  return box ? writeText(name, { ...box, height: lineHeight }, 'downwards') : [];
}

/** Writes the words in the middle of the box, or from the first line on, on as many lines as needed. */
function writeText(words: string, { x, y, width, height }: Box, growing: 'around' | 'downwards' = 'around'): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length * letterWidth <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  const above = growing === 'around' ? (lines.length - 1) / 2 : 0;
  const top = y + height / 2 - above * lineHeight + 4;
  return lines.map((line, index) => `<text x="${x + width / 2}" y="${top + index * lineHeight}">${escape(line)}</text>`);
}

const attributes = ({ x, y, width, height }: Box): string => `x="${x}" y="${y}" width="${width}" height="${height}"`;
const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
