/** Page of an instance: its end, and the elements that it passed. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { readModel } from '#bpmn/read-model.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { type AnyUserTasks, defineWorkflow } from '#inngest/define/workflow.ts';
import { type Circuit, openCircuit } from '#tests/support/process-test/circuit.ts';
import { flow } from '#tests/support/small-models.ts';

const waits = (id: string, message: string) =>
  `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="${message}"/></intermediateCatchEvent>`;
const later = (id: string) =>
  `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>P9D</timeDuration></timerEventDefinition></intermediateCatchEvent>`;

const race = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests">
  <message id="news" name="news"/><message id="stop" name="stop"/>
  <process id="race" isExecutable="true"><startEvent id="start"/>${flow('start', 'first')}<eventBasedGateway id="first"/>
    ${flow('first', 'heard')}${waits('heard', 'news')}${flow('first', 'late')}${later('late')}${flow('late', 'too-late')}<endEvent id="too-late"/>
    ${flow('heard', 'look')}<userTask id="look" flowable:candidateGroups="case-reviewers"/>${flow('look', 'seen')}<endEvent id="seen" name="Seen"/>
    <subProcess id="on-stop" name="On stop" triggeredByEvent="true">
      <startEvent id="stopping"><messageEventDefinition messageRef="stop"/></startEvent>${flow('stopping', 'stopped')}<endEvent id="stopped" name="Stopped"/>
    </subProcess>
  </process></definitions>`;

let circuit: Circuit;

beforeAll(async () => {
  const { documentation: _, ...facts } = await readModel(race);
  const model = { ...facts, topics: [] };
  const look = defineUserTask({ form: z.object({}), context: {}, output: z.object({}), variables: () => ({}) });
  const userTasks: AnyUserTasks = { look };
  const workflow = defineWorkflow(model, { access: { start: { roles: ['clerk'] } }, start: z.object({}), workers: {}, userTasks });
  circuit = await openCircuit(inject('processEngine'), { workflows: [workflow], models: [{ key: 'race', xml: race }] });
});
afterAll(() => circuit?.close());

const send = (businessKey: string, messageName: string) =>
  circuit.ask(
    'clara',
    `mutation ($businessKey: String!) { correlateMessage(messageName: "${messageName}", businessKey: $businessKey) { id } }`,
    {
      businessKey,
    },
  );

interface Seen {
  readonly processInstance: {
    readonly status: string;
    readonly outcome: string | null;
    readonly elementPasses: readonly { elementId: string; passed: number; cancelled: number }[];
  };
}

describe('an instance', () => {
  it('names the end event of the event sub-process that ended it, and tells what was cancelled from what was passed', async () => {
    const start = `mutation { startProcess(key: "race", businessKey: "race-1", variables: {}, idempotencyKey: "race-1-key") { processInstanceId } }`;
    const { startProcess } = await circuit.ask<{ startProcess: { processInstanceId: string } }>('clara', start, {});
    await send('race-1', 'news');
    await send('race-1', 'stop');
    const read = 'query ($id: ID!) { processInstance(id: $id) { status outcome elementPasses { elementId passed cancelled } } }';
    const { processInstance } = await circuit.ask<Seen>('clara', read, { id: startProcess.processInstanceId });
    const idsOf = (kind: 'passed' | 'cancelled') =>
      processInstance.elementPasses.filter((passes) => passes[kind] > 0).map(({ elementId }) => elementId);
    const passed = idsOf('passed');
    expect(processInstance).toMatchObject({ status: 'COMPLETED', outcome: 'Stopped' });
    expect(passed).toEqual(expect.arrayContaining(['start', 'first', 'heard', 'stopping', 'stopped']));
    expect(passed).not.toContain('late');
    expect(idsOf('cancelled')).toContain('late');
    expect(passed).not.toContain('look');
  });
});
