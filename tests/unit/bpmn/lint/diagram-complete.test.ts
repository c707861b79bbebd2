import { definitions, flow, testRule, trip } from './rule-tester.ts';

const content = `<startEvent id="start"/><endEvent id="end"/>${flow('start', 'end')}<dataObject id="data"/>`;
const shape = (element: string, width = 36): string =>
  `<bpmndi:BPMNShape id="${element}-shape" bpmnElement="${element}"><dc:Bounds x="0" y="0" width="${width}" height="36"/></bpmndi:BPMNShape>`;
const line = (element: string, points = '<di:waypoint x="0" y="0"/><di:waypoint x="9" y="9"/>'): string =>
  `<bpmndi:BPMNEdge id="${element}-edge" bpmnElement="${element}">${points}</bpmndi:BPMNEdge>`;
const diagram = (drawn: string): string =>
  `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="trip">${drawn}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
const model = (drawn: string, elements = content): string =>
  definitions(`<process id="trip" isExecutable="true">${elements}</process>${diagram(drawn)}`);
const complete = shape('start') + shape('end') + line('start-end');

testRule('diagram-complete', {
  valid: { 'everything that can be drawn': model(complete) },
  invalid: {
    'no diagram': { xml: trip(content), elements: ['file'], says: 'stand nowhere' },
    'an empty diagram': { xml: model(''), elements: ['file'], says: 'has no diagram' },
    'a diagram without a plane': {
      xml: trip(content).replace('</definitions>', '<bpmndi:BPMNDiagram id="d"/></definitions>'),
      elements: ['file'],
      says: 'has no diagram',
    },
    'a node and a flow are missing': { xml: model(shape('start')), elements: ['end', 'start-end'], says: 'not in the diagram' },
    'a shape without size': { xml: model(shape('start') + shape('end', 0) + line('start-end')), elements: ['end'], says: 'no size' },
    'a line without points': {
      xml: model(shape('start') + shape('end') + line('start-end', '')),
      elements: ['start-end'],
      says: 'fewer than two points',
    },
    'a second diagram, of a collapsed sub-process': {
      xml: model(complete).replace(
        '</definitions>',
        `${diagram(shape('start')).replaceAll(/"(?:diagram|plane)"/g, '"other"')}</definitions>`,
      ),
      elements: ['file'],
      says: 'has 2 diagrams',
    },
    'inside of a sub-process, and a note': {
      xml: model(shape('inner'), '<subProcess id="inner"><task id="t"/></subProcess><textAnnotation id="note"/>'),
      elements: ['t', 'note'],
      says: 'not in the diagram',
    },
  },
});
