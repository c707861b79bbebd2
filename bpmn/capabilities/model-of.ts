import { parseXml } from '../xml-tree.ts';
import { type Construct, keyOf } from './construct.ts';
import { diagramOf } from './diagram-of.ts';
import { end, event, inRow } from './fragments.ts';

/** Returns the whole model of a construct, drawn, as the text of a file. */
export function modelOf(construct: Construct): string {
  const { name, row, beside = '', declared = '' } = construct;
  const key = keyOf(construct);
  const start = construct.start ?? event('startEvent', 'begun');
  const content = inRow([start, ...row, construct.end ?? end('done')]) + beside;
  const process =
    `<process id="${key}" name="${name}" isExecutable="true"><documentation>The smallest process with: ${name}.</documentation>` +
    `${content}</process>`;
  const xml = definitions(declared + process).replaceAll('"@.', `"${key}.`);
  return xml.replace('</definitions>', `${diagramOf(parseXml(xml), key)}</definitions>`);
}

const definitions = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="model" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:flowable="http://flowable.org/bpmn" xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  targetNamespace="https://baton.example/capabilities">${content}</definitions>`;
