import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { pollJobs } from '#inngest/bridge/poll/poll-jobs.ts';
import { complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { callerWith } from '#scripts/api/caller.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const stack = inject('stack');

/** Jobs in the order in which they began, as `<process> <tenant>`. */
const begun: string[] = [];

const recording = (name: string, settings: Partial<WorkerSettings>, systems: 'mail'[] = []) =>
  defineWorker({
    name,
    input: z.looseObject({}),
    output: z.object({}),
    settings,
    systems,
    run: async (_, { tenantId }) => {
      begun.push(`${name} ${tenantId}`);
      await pause(50);
      return complete({});
    },
  });

const keys = { busy: 'kit-busy', other: 'kit-other', blocked: 'kit-blocked', crowd: 'kit-crowd' };
const reviewers = 300;

/** Model with `reviewers` user tasks, all at once. */
const crowdModel = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${keys.crowd}" name="Crowd" isExecutable="true">
    <startEvent id="start"/><userTask id="review" name="Review" flowable:candidateGroups="case-reviewers">
      <multiInstanceLoopCharacteristics isSequential="false"><loopCardinality>${reviewers}</loopCardinality></multiInstanceLoopCharacteristics>
    </userTask><endEvent id="end"/>
    <sequenceFlow id="to-review" sourceRef="start" targetRef="review"/><sequenceFlow id="to-end" sourceRef="review" targetRef="end"/>
  </process>
</definitions>`;

const review = defineUserTask({
  form: z.object({ approved: z.boolean() }),
  context: { subject: { label: 'Subject' } },
  output: z.object({}),
  variables: () => ({}),
});

let host: KitHost;
beforeAll(async () => {
  const workflows = [
    workflowOf(keys.busy, { [`${keys.busy}.work`]: recording('busy', { concurrency: { limit: 4 } }) }),
    workflowOf(keys.other, { [`${keys.other}.work`]: recording('other', {}) }),
    workflowOf(keys.blocked, { [`${keys.blocked}.work`]: recording('blocked', {}, ['mail']) }),
    workflowOf(keys.crowd, {}, { userTasks: { review } }),
  ];
  host = await startKitHost(stack, workflows);
  for (const key of [keys.busy, keys.other, keys.blocked]) await host.deploy(key, [`${key}.work`]);
  await host.flowable.deployments.create({ fileName: `${keys.crowd}.bpmn`, xml: crowdModel });
});
afterAll(() => host?.stop());

async function start(processDefinitionKey: string, tenantId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  const rest = Array.from({ length: count }, (_, index) => index);
  const starter = async (): Promise<void> => {
    for (let index = rest.pop(); index !== undefined; index = rest.pop()) {
      const businessKey = `${processDefinitionKey}-${tenantId}-${Date.now()}-${index}`;
      ids.push((await host.flowable.processInstances.start({ processDefinitionKey, businessKey, variables: {}, tenantId })).id);
    }
  };
  await Promise.all(Array.from({ length: 8 }, starter));
  return ids;
}

/** Closes the circuit, which would stay open for as long as its system has asked to wait. */
async function closeCircuit(): Promise<void> {
  const client = new Client({ connectionString: stack.postgres.activitiesUrl });
  await client.connect();
  await client.query('delete from system_circuit');
  await client.end();
}

const end = (id: string, seconds = 60) =>
  eventually(
    () => host.flowable.history.processInstance(id),
    (instance) => Boolean(instance?.endTime),
    { seconds, what: 'The end of the process' },
  );

it('jobs that wait for a system, and those of one tenant, hide neither another topic nor another tenant', async () => {
  for (let failure = 0; failure < 5; failure++)
    await host.deps.api.reportSystem({ system: 'mail', result: 'FAILED', message: 'It is down.' });
  await host.deps.api.reportSystem({ system: 'mail', result: 'BUSY', message: 'It asks to wait.', waitMs: 600_000 });
  await start(keys.blocked, 'big', 200);
  await start(keys.busy, 'big', 300);
  const waiting = async () => (await host.flowable.externalWorkerJobs.list({ unlocked: true, size: 1_000 })).length;
  expect(await waiting(), 'the backlog is still there').toBeGreaterThan(350);
  const before = begun.length;

  const [other = ''] = await start(keys.other, 'small', 1);
  const [busy = ''] = await start(keys.busy, 'small', 1);
  await Promise.all([end(other), end(busy)]);
  expect(begun.slice(before)).toEqual(expect.arrayContaining(['other small', 'busy small']));
  const ahead = begun.slice(before, begun.indexOf('busy small')).filter((name) => name === 'busy big').length;
  expect(ahead, 'jobs of the big tenant that went before that of the small one').toBeLessThan(60);
  expect(await waiting(), 'the backlog is still there').toBeGreaterThan(250);
  expect(begun).not.toContain('blocked big');

  await closeCircuit();
  // A process may act on old news of a system for two seconds.
  await pause(2_500);
  await pollJobs(host.deps);
  await eventually(waiting, (jobs) => jobs === 0, { seconds: 120, what: 'The end of the backlog' });
});

it(`${reviewers} reviewers of one instance cost the engine the same per decision as one`, async () => {
  const before = host.requests.length;
  const [id = ''] = await start(keys.crowd, '', 1);
  const open = () => host.deps.api.openActivityTasks({ processInstanceIds: [id], first: 1_000 });
  const { nodes } = await eventually(open, (page) => page.nodes.length === reviewers, { seconds: 120, what: 'All Activities' });
  await pause(2_000);
  const opening = host.requests.length;
  expect((opening - before) / reviewers, 'engine requests for each Activity that was opened').toBeLessThan(8);

  const person = seededPeople.find(({ id }) => id === 'rita');
  if (!person) throw new Error('Rita is not among the people of development.');
  const rita = callerWith(host.url, await issueDevelopmentToken(person, stack.secrets.authDev));
  const decided = nodes.slice(0, 20);
  for (const { activityId } of decided) {
    const complete = 'mutation ($id: ID!) { completeActivity(id: $id, version: 1, decision: { approved: true }) { id } }';
    await rita.request(complete, { id: activityId }, z.object({ completeActivity: z.object({ id: z.string() }) }));
  }
  const gone = await eventually(open, (page) => page.nodes.length === reviewers - decided.length, { seconds: 60, what: 'The decisions' });
  expect(gone.nodes).toHaveLength(reviewers - decided.length);
  await pause(2_000);
  expect((host.requests.length - opening) / decided.length, 'engine requests for each decision').toBeLessThan(10);
});
