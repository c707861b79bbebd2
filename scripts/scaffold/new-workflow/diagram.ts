/** Element of a diagram that is drawn in a row, from left to right. */
export interface Shape {
  readonly id: string;
  readonly kind: 'event' | 'task';
  readonly x: number;
}

const middle = 120;
const sizes = { event: { width: 36, height: 36 }, task: { width: 110, height: 80 } } as const;

/** Returns BPMN's drawing of the shapes, each joined to the next by the flow `to-<id of the next>`. */
export function diagramOf(key: string, shapes: readonly Shape[]): string {
  const drawn = [...shapes.map(shape), ...shapes.slice(1).map((to, index) => edge(shapes[index] ?? to, to))];
  return [
    `  <bpmndi:BPMNDiagram id="${key}-diagram">`,
    `    <bpmndi:BPMNPlane id="${key}-plane" bpmnElement="${key}">`,
    ...drawn.flat().map((line) => `      ${line}`),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '',
  ].join('\n');
}

function shape({ id, kind, x }: Shape): string[] {
  const { width, height } = sizes[kind];
  const label = `<dc:Bounds x="${x + width / 2 - 55}" y="${middle + 25}" width="110" height="14"/>`;
  return [
    `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}">`,
    `  <dc:Bounds x="${x}" y="${middle - height / 2}" width="${width}" height="${height}"/>`,
    ...(kind === 'event' ? ['  <bpmndi:BPMNLabel>', `    ${label}`, '  </bpmndi:BPMNLabel>'] : []),
    '</bpmndi:BPMNShape>',
  ];
}

function edge(from: Shape, to: Shape): string[] {
  return [
    `<bpmndi:BPMNEdge id="to-${to.id}-edge" bpmnElement="to-${to.id}">`,
    `  <di:waypoint x="${from.x + sizes[from.kind].width}" y="${middle}"/>`,
    `  <di:waypoint x="${to.x}" y="${middle}"/>`,
    '</bpmndi:BPMNEdge>',
  ];
}
