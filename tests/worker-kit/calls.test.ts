import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const key = 'kit-calls';
const topics = ['first', 'second'].map((name) => `${key}.${name}`);

/** Worker that asks an external system, and has no step. */
const screen = defineWorker({
  name: 'Screen',
  input: z.looseObject({}),
  output: z.object({}),
  systems: ['mail'],
  async run(_, { services, idempotencyKey, signal }) {
    await services.mail.send({ to: 'anna@example.com', subject: 'Hello', text: 'Hello' }, { idempotencyKey, signal });
    return complete({});
  },
});

let host: KitHost;
beforeAll(async () => {
  host = await startKitHost(inject('stack'), [workflowOf(key, Object.fromEntries(topics.map((topic) => [topic, screen])))]);
  await host.deploy(key, topics);
});
afterAll(() => host?.stop());

/** Requests of one poll of the engine, whatever caused the poll. */
const ofPolls = [
  'SweepCursor',
  'MoveSweepCursor',
  'LeaseOutbox',
  'MarkOutboxSent',
  'StartPendingIntents',
  'OpenActivityTasks',
  'OpenActivities',
  'SettleActivities',
  'KnownTasks',
  'DueFailedRows',
  'TakeDigests',
  'SealAudit',
  'Beat',
  'PollInstances',
];

/** Requests of the hints of the engine, which keep the read model of instances. */
const ofHints = ['NoteChangedInstances', 'RefreshInstances'];

async function runOne(): Promise<void> {
  const [id = ''] = await host.start(key, [{}]);
  await eventually(
    () => host.flowable.history.processInstance(id),
    (instance) => Boolean(instance?.endTime),
    { seconds: 60, what: 'The end of the process' },
  );
}

it('while all systems are well a job asks the API to begin and to finish it, and nothing else', async () => {
  // The first job reads once which systems are well.
  await runOne();
  const before = host.asked.length;
  await runOne();
  expect(host.asked.slice(before).filter((operation) => ![...ofPolls, ...ofHints].includes(operation))).toEqual([
    'BeginEffects',
    'FinishEffects',
    'BeginEffects',
    'FinishEffects',
  ]);
});
