import { expect, test } from 'vitest';

import { readElements } from '#flowable/client/model-elements.ts';

const model = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:f="http://flowable.org/bpmn" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI">
  <b:error id="oops" errorCode="OOPS"/>
  <b:process id="p" isExecutable="true">${body}</b:process>
  <di:BPMNDiagram id="diagram"/>
</b:definitions>`;

test('namespaces count, not prefixes; nested elements are read; other things are not', () => {
  const xml = model(`
    <b:startEvent id="start"/>
    <b:serviceTask id="work" name="Ask &lt;them&gt;" f:type="external-worker" f:topic="ask"/>
    <b:subProcess id="inside" triggeredByEvent="true">
      <b:startEvent id="caught"><b:errorEventDefinition id="definition" errorRef="oops"/></b:startEvent>
      <b:userTask id="decide" name="Decide"><b:multiInstanceLoopCharacteristics/></b:userTask>
    </b:subProcess>
    <b:sequenceFlow id="flow" sourceRef="start" targetRef="work"/>`);
  expect(readElements(xml)).toEqual({
    start: { type: 'startEvent', name: null },
    work: { type: 'externalWorkerServiceTask', topic: 'ask', name: 'Ask <them>' },
    inside: { type: 'subProcess', name: null, byEvent: true },
    caught: { type: 'startEvent', within: 'inside', name: null, event: 'error' },
    decide: { type: 'userTask', within: 'inside', name: 'Decide', repeated: true },
    flow: { type: 'sequenceFlow', name: null, from: 'start', to: 'work' },
  });
});

test('a service task without a topic is no work for outside', () => {
  expect(readElements(model('<b:serviceTask id="other" f:type="mail"/>'))).toEqual({ other: { type: 'serviceTask', name: null } });
});

test('what is not XML is said so', () => {
  expect(() => readElements('<a><b')).toThrow(/the deployed model is not XML/);
});
