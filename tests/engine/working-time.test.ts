import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { readModel } from '#bpmn/read-model.ts';
import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import type { Job } from '#flowable/client/jobs.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { countWorkingTime } from '#inngest/bridge/activities/count-working-time.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { readEngineTask } from '#inngest/bridge/activities/engine-task.ts';
import { sendTasks } from '#inngest/bridge/activities/open-activities.ts';
import { readBridgeConfig } from '#inngest/config.ts';
import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { readAlertConfig } from '#inngest/alerts/config.ts';
import { readNotificationConfig } from '#inngest/notifications/config.ts';
import { readServiceConfig } from '#inngest/services/config.ts';
import { createServices } from '#inngest/services/services.ts';
import { addWorkingTime, durationOf } from '#inngest/working-time/add-working-time.ts';
import { calendarOf } from '#inngest/working-time/calendar.ts';
import { people } from '#tests/support/client.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const group = 'case-reviewers';
/** Calendar without working time at the hour of the test: timers in working time are never due when the engine's hours would be. */
const weekend = JSON.stringify({ groups: { [group]: { zone: 'Pacific/Kiritimati', days: { sat: '10:00-12:00', sun: '10:00-12:00' } } } });
const key = `working-time-${Date.now()}`;

const timer = (id: string, interrupting: boolean, definition: string): string => `
    <boundaryEvent id="${id}" attachedToRef="review" cancelActivity="${interrupting}"><timerEventDefinition>${definition}</timerEventDefinition></boundaryEvent>
    <sequenceFlow id="after-${id}" sourceRef="${id}" targetRef="end-${id}"/><endEvent id="end-${id}"/>`;

/** Model of two tokens in one user task, with timers of every kind. */
const model = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${key}" isExecutable="true">
    <startEvent id="start"/><sequenceFlow id="to-fork" sourceRef="start" targetRef="fork"/><parallelGateway id="fork"/>
    <sequenceFlow id="first" sourceRef="fork" targetRef="review"/><sequenceFlow id="second" sourceRef="fork" targetRef="review"/>
    <userTask id="review" name="Review \${what}" flowable:candidateGroups="${group}" flowable:candidateUsers="by-name" flowable:dueDate="P1D"/>
    ${timer('remind', false, '<timeDuration>PT3H</timeDuration>')}
    ${timer('close', true, '<timeDuration>P3D</timeDuration>')}
    ${timer('repeat', false, '<timeCycle>R3/PT5H</timeCycle>')}
    ${timer('agreed', false, '<timeDate>${agreed}</timeDate>')}
    <sequenceFlow id="done" sourceRef="review" targetRef="end"/><endEvent id="end"/>
  </process>
</definitions>`;

let flowable: FlowableClient;
let requests: string[];
let deps: BridgeDependencies;

beforeAll(async () => {
  requests = [];
  flowable = createFlowableClient(readFlowableConfig(stack.settings), { onRequest: (operation) => requests.push(operation) });
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: model });
  const config = readBridgeConfig({ ...stack.settings, WORKING_TIME: weekend });
  const api = createWorkerApi({ url: config.apiUrl, serviceTokenSecret: config.serviceTokenSecret });
  const workflow = {
    model: await readModel(model),
    start: z.object({}),
    access: { start: {} },
    workers: {},
    userTasks: {},
    goals: [],
    retired: { workers: {}, userTasks: {} },
  };
  const services = createServices(readServiceConfig(stack.settings));
  deps = {
    config,
    flowable,
    api,
    services,
    workflows: [workflow],
    notifications: readNotificationConfig(stack.settings),
    alerts: readAlertConfig(null, stack.settings),
    send: async () => undefined,
  };
});

const variables = { what: 'the case', agreed: '2030-01-01T00:00:00Z' };
async function started(): Promise<string> {
  return (await flowable.processInstances.start({ processDefinitionKey: key, businessKey: key, variables })).id;
}
const tasksOf = async (processInstanceId: string) => {
  const tasks = await flowable.tasks.list({ processInstanceId });
  return (await Promise.all(tasks.map((task) => readEngineTask(deps, task)))).flatMap((task) => task ?? []);
};
/** Returns dependencies without known Activities: the sweep of the stack may have been quicker. */
const unseen = (): BridgeDependencies => ({ ...deps, api: { ...deps.api, knownTasks: async () => [] } });
const taskIdsOf = async (processInstanceId: string) => (await flowable.tasks.list({ processInstanceId })).map(({ id }) => id);
const timersOf = (processInstanceId: string) => flowable.jobs.timers({ processInstanceId });
const timesOf = (timers: readonly Job[], elementId: string) =>
  timers.flatMap((job) => (job.elementId === elementId ? (job.dueDate ?? '') : []));

function expected(created: string, duration: string): string {
  const calendar = calendarOf(deps.config.workingTime, [group]);
  const parsed = durationOf(duration);
  if (!calendar || !parsed) throw new Error('There is no calendar or no duration.');
  return addWorkingTime(new Date(created), parsed, calendar).toISOString();
}

describe('working time', () => {
  it("moves due dates and timers that are durations, each task's own, and leaves dates and cycles alone", async () => {
    const id = await started();
    const before = await timersOf(id);
    const tasks = await tasksOf(id);
    expect(tasks).toHaveLength(2);
    await countWorkingTime(unseen(), tasks);
    const after = await timersOf(id);
    for (const [elementId, duration] of [
      ['remind', 'PT3H'],
      ['close', 'P3D'],
    ] as const) {
      expect(timesOf(after, elementId).toSorted()).toEqual(tasks.map(({ task }) => expected(task.createTime, duration)).toSorted());
      expect(timesOf(before, elementId)).not.toEqual(timesOf(after, elementId));
    }
    for (const elementId of ['repeat', 'agreed']) expect(timesOf(after, elementId)).toEqual(timesOf(before, elementId));
    for (const { task } of tasks) expect((await flowable.tasks.get(task.id))?.dueDate).toBe(expected(task.createTime, 'P1D'));
  });

  it('finishes what a crash has left half done, and does nothing the next time', async () => {
    const id = await started();
    const [first] = await tasksOf(id);
    if (!first) throw new Error('There is no task.');
    const executions = await flowable.executions.list(id);
    const own = new Set(executions.filter(({ parentId }) => parentId === first.task.executionId).map((execution) => execution.id));
    const reminder = (await timersOf(id)).find((job) => job.elementId === 'remind' && own.has(job.executionId ?? ''));
    await flowable.jobs.rescheduleTimer(reminder?.id ?? '', new Date(expected(first.task.createTime, 'PT3H')));
    const moved = (await timersOf(id)).find((job) => job.elementId === 'remind' && own.has(job.executionId ?? ''));

    await countWorkingTime(unseen(), await tasksOf(id));
    const after = await timersOf(id);
    expect(after.map((job) => job.id)).toContain(moved?.id);
    requests.length = 0;
    await countWorkingTime(unseen(), await tasksOf(id));
    expect(requests.filter((operation) => /reschedule|setDueDate/.test(operation))).toEqual([]);
    expect((await timersOf(id)).map((job) => job.id)).toEqual(after.map((job) => job.id));
  });

  it('leaves a timer alone that was moved by hand once there is an Activity, and the Activity follows it', async () => {
    const id = await started();
    await sendTasks(deps, await taskIdsOf(id));
    const [task] = await tasksOf(id);
    const [reminder] = (await timersOf(id)).filter((job) => job.elementId === 'remind');
    await flowable.jobs.rescheduleTimer(reminder?.id ?? '', new Date('2031-05-05T05:05:05.000Z'));
    await sendTasks(deps, await taskIdsOf(id));
    const times = timesOf(await timersOf(id), 'remind');
    expect(times).toContain('2031-05-05T05:05:05.000Z');

    const document =
      'query ($id: ID) { activities(filter: { processInstanceId: $id }) { nodes { title candidateUsers dueAt deadlines { elementId at kind } } } }';
    const { activities } = await as('leo').request<{
      activities: { nodes: { title: string; candidateUsers: string[]; dueAt: string; deadlines: { elementId: string; at: string }[] }[] };
    }>(document, { id });
    expect(activities.nodes).toHaveLength(2);
    for (const { title, candidateUsers, dueAt, deadlines } of activities.nodes) {
      expect({ title, candidateUsers, dueAt }).toEqual({
        title: 'Review the case',
        candidateUsers: ['by-name'],
        dueAt: expect.stringMatching(/Z$/),
      });
      expect(deadlines.map(({ elementId }) => elementId).toSorted()).toEqual(['agreed', 'close', 'remind', 'repeat']);
    }
    const reminders = activities.nodes.flatMap(({ deadlines }) => deadlines.filter(({ elementId }) => elementId === 'remind'));
    expect(reminders.map(({ at }) => at).toSorted()).toEqual(times.toSorted());
    expect(task?.candidates.groups).toEqual([group]);
  });

  it('costs nothing where no calendar applies', async () => {
    const tasks = await tasksOf(await started());
    requests.length = 0;
    const asked: string[] = [];
    const knownTasks = async (ids: string[]) => {
      asked.push(...ids);
      return ids;
    };
    const api = { ...deps.api, knownTasks };
    const none = { ...deps, api, config: { ...deps.config, workingTime: null } };
    expect(await countWorkingTime(none, tasks)).toEqual(tasks);
    const others = readBridgeConfig({ ...stack.settings, WORKING_TIME: weekend.replace(group, 'another-group') });
    expect(await countWorkingTime({ ...none, config: others }, tasks)).toEqual(tasks);
    expect({ requests, asked }).toEqual({ requests: [], asked: [] });
  });
});
