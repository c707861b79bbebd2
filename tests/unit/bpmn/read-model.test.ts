import { describe, expect, it } from 'vitest';

import { ModelError } from '#bpmn/parse-model.ts';
import { readModel } from '#bpmn/read-model.ts';

const definitions = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t">${content}</definitions>`;
const process = (content: string) => `<process id="trip" name="Book a trip" isExecutable="true">${content}</process>`;
const worker = (id: string, topic: string) =>
  `<serviceTask id="${id}" name="${id}" flowable:type="external-worker" flowable:topic="${topic}"/>`;

describe('readModel', () => {
  it('reads what code depends on, in the order of the file', async () => {
    const xml = definitions(`
      <message id="m" name="payment-received"/><signal id="s" name="prices-changed"/><error id="e" name="Sold out" errorCode="SOLD_OUT"/>
      ${process(`<documentation>From wish to ticket.</documentation><startEvent id="start" name="Trip wanted"/>
        ${worker('book', 'trip.book')}<userTask id="approve" name="Approve trip" flowable:candidateGroups="leads, \${team}" flowable:dueDate="P2D" flowable:fourEyes="ask, initiator"><documentation>For \${traveller}.</documentation></userTask><endEvent id="booked" name="Trip booked"/>
        <sequenceFlow id="f1" name="go" sourceRef="start" targetRef="book"/><dataObject id="d" name="budget"/>
        <boundaryEvent id="sold-out" attachedToRef="book"><errorEventDefinition errorRef="e"/></boundaryEvent>
        <boundaryEvent id="late" attachedToRef="approve"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
        <callActivity id="pay" calledElement="payment"><extensionElements><flowable:in source="price" target="amount"/></extensionElements></callActivity>
        <sequenceFlow id="f2" sourceRef="book" targetRef="pay"><conditionExpression>\${urgent and not waiting}</conditionExpression></sequenceFlow>`)}`);

    expect(await readModel(xml)).toEqual({
      key: 'trip',
      name: 'Book a trip',
      documentation: 'From wish to ticket.',
      starts: { start: { by: 'CALLER', message: '', initiator: '' } },
      topics: ['trip.book'],
      userTasks: ['approve'],
      candidateGroups: { approve: ['leads', '${team}'] },
      dueDates: { approve: 'P2D' },
      fourEyes: { approve: { tasks: ['ask'], initiator: true } },
      deadlines: { approve: { late: { kind: 'CLOSING', interrupting: true } } },
      errorCodes: ['SOLD_OUT'],
      caughtErrors: { 'trip.book': { onTask: ['SOLD_OUT'], around: [] } },
      messages: ['payment-received'],
      signals: ['prices-changed'],
      timers: { late: 'P1D' },
      calledProcesses: ['payment'],
      dataObjects: ['budget'],
      readVariables: ['urgent', 'waiting', 'team', 'traveller', 'price'],
      endEvents: ['booked'],
      elements: { start: 'Trip wanted', book: 'book', approve: 'Approve trip', booked: 'Trip booked', 'sold-out': '', late: '', pay: '' },
      flows: ['f1', 'f2'],
    });
  });

  it('names a topic once, however many tasks share it, and finds those inside sub-processes', async () => {
    const inner = `<subProcess id="undo" triggeredByEvent="true">${worker('refund', 'trip.refund')}</subProcess>`;
    const model = await readModel(definitions(process(worker('a', 'trip.tell') + worker('b', 'trip.tell') + inner)));
    expect(model.topics).toEqual(['trip.tell', 'trip.refund']);
  });

  it('takes no service task for a worker that is not an external worker', async () => {
    const model = await readModel(definitions(process('<serviceTask id="mail" flowable:type="mail" flowable:topic="trip.mail"/>')));
    expect(model.topics).toEqual([]);
  });

  it.each([
    ['text that is no XML', 'hello', /^Not BPMN 2.0 XML/],
    ['a flow to nowhere', definitions(process('<startEvent id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="gone"/>')), /gone/],
    ['no executable process', definitions('<process id="a"/>'), /exactly one process .* has 0/],
    ['two executable processes', definitions('<process id="a" isExecutable="true"/><process id="b" isExecutable="true"/>'), /has 2/],
  ])('refuses %s with a sentence', async (_, xml, message) => {
    const refused = readModel(xml);
    await expect(refused).rejects.toBeInstanceOf(ModelError);
    await expect(refused).rejects.toThrow(message);
  });
});
