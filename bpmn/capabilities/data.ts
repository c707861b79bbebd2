import type { Chapter } from './construct.ts';
import { end, flow, worker } from './fragments.ts';

const read = '<exclusiveGateway id="which" name="Which?" default="which-done"/>';
const within = `${end('worked')}${flow('which', 'worked', '${limit == 100}')}`;
const value = '<extensionElements><flowable:value>100</flowable:value></extensionElements>';

export const data: Chapter = {
  title: 'Data and notes',
  constructs: [
    {
      name: 'Data object with a type',
      row: [read],
      beside: `${within}<dataObject id="limit-object" name="limit" itemSubjectRef="xsd:int">${value}</dataObject>`,
      passes: ['worked'],
    },
    {
      name: 'Data object with an item definition',
      row: [read],
      beside: `${within}<dataObject id="limit-object" name="limit" itemSubjectRef="whole">${value}</dataObject>`,
      declared: '<itemDefinition id="whole" structureRef="xsd:int"/>',
      passes: ['worked'],
    },
    {
      name: 'Data object of a type that the engine does not know',
      row: [read],
      beside: `${within}<dataObject id="limit-object" name="limit" itemSubjectRef="xsd:integer">${value}</dataObject>`,
      passes: ['worked'],
    },
    { name: 'Data object without a name', row: [worker('do-work')], beside: '<dataObject id="letter"/>', passes: ['done'] },
    {
      name: 'Text annotation',
      row: [worker('do-work')],
      beside: '<textAnnotation id="note"><text>A note</text></textAnnotation>',
      passes: ['done'],
    },
  ],
};
