import { eq } from 'drizzle-orm';
import nock from 'nock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { functionIdsOf } from '#inngest/function-ids.ts';
import { activity, effectLedger, failedRow, heartbeat, intent, outbox } from '#netlify/database/schema.ts';
import { checkHealth } from '#netlify/services/health/check-health.ts';
import { measureWork, problemsOf } from '#netlify/services/health/check-work.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { overviewTexts } from '#netlify/site/i18n/german-overview.ts';
import { inWords } from '#netlify/site/shared/words.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
useNock();
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  for (const table of [heartbeat, failedRow, effectLedger, outbox, intent]) await api.owner.delete(table);
  await api.owner.update(activity).set({ delivery: 'NONE' });
  nock.cleanAll();
});

const workProblems = async (deps: ApiDependencies, now?: Date): Promise<string[]> => problemsOf(await measureWork(deps, now));

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const hello = 'hello-world.log-message';
const mailing = 'case-review.send-confirmation';
const free = (topic: string, minutes: number, served = true) => ({ topic, free: 3, oldestSince: minutesAgo(minutes), served });
const polled = (...backlog: ReturnType<typeof free>[]) => api.worker.beat({ name: 'jobs', dueInSeconds: 240, backlog });

it('has nothing to say of a deployment that has just begun', async () => {
  expect(await workProblems(api.deps)).toEqual([]);
});

it('says since when the sweep is late', async () => {
  await api.worker.beat({ name: 'sweep', dueInSeconds: 240, backlog: [] });
  expect(await workProblems(api.deps)).toEqual([]);
  expect(await workProblems(api.deps, new Date(Date.now() + 300_000))).toEqual([
    expect.stringMatching(/^The sweep has not run since \d{4}-.+Z\.$/),
  ]);
});

it('names a topic whose jobs nobody picks up, though its worker is deployed and its systems are well', async () => {
  await polled(free(hello, 5), free(mailing, 1), free('nobody.serves', 60, false));
  expect(await workProblems(api.deps)).toEqual([
    `Nobody picks up the jobs of ${hello}: is its function registered with Inngest, and not paused there?`,
  ]);
  const health = await checkHealth(api.deps);
  expect(health.parts.find(({ name }) => name === 'work')).toMatchObject({ ok: false, message: expect.stringContaining(hello) as string });
});

it('does not take a backlog that is worked on, or one that waits for a system, for a stranded one', async () => {
  await polled(free(hello, 60), free(mailing, 60));
  const delivery = { jobCorrelationId: 'c', jobId: 'j', workerId: 'w', topic: hello, tenantId: '', processInstanceId: 'p' };
  await api.worker.beginEffects([{ ...delivery, processDefinitionKey: 'hello-world', businessKey: null, isCalled: false }]);
  await api.worker.reportSystem({ system: 'mail', result: 'BUSY', message: 'It asks to wait.', waitMs: 60_000 });
  expect(await workProblems(api.deps)).toEqual([]);
});

it('counts rows that cannot be processed; each waits longer with every failure, and is forgotten once it is through', async () => {
  const row = { kind: 'TASK' as const, rowId: 'task-1' };
  const due = async () => (await api.deps.database.select().from(failedRow))[0];
  await api.worker.reportFailedRows([{ ...row, problem: 'The title is too long.' }]);
  const first = await due();
  await api.worker.reportFailedRows([{ ...row, problem: 'A poll has met it again.' }]);
  expect(await due(), 'its pause is not over').toEqual({ ...first, problem: 'A poll has met it again.' });
  await api.deps.database.update(failedRow).set({ retryAt: new Date(Date.now() - 1_000) });
  await api.worker.reportFailedRows([{ ...row, problem: 'The title is still too long.' }]);
  const second = await due();
  expect(second).toMatchObject({ attempts: 2, problem: 'The title is still too long.', failedAt: first?.failedAt });
  expect(Number(second?.retryAt) - Number(first?.retryAt)).toBeGreaterThan(20_000);
  expect(await api.worker.dueFailedRows(10), 'its pause is not over').toEqual([]);
  expect(await workProblems(api.deps)).toEqual(['Rows that cannot be processed, and are tried again: 1.']);
  expect(await api.worker.clearFailedRows([row])).toBe(1);
  expect(await workProblems(api.deps)).toEqual([]);
});

it('says since when old rows have not been removed', async () => {
  await api.worker.beat({ name: 'retention', dueInSeconds: 10_800, backlog: [] });
  expect(await workProblems(api.deps)).toEqual([]);
  const later = new Date(Date.now() + 11_000_000);
  expect(await workProblems(api.deps, later)).toEqual([expect.stringMatching(/^Old rows have not been removed since \d{4}-.+Z\.$/)]);
});

it('says since when a start, an event and a decision have waited, each after its time', async () => {
  const { database } = api.deps;
  const began = new Date();
  const request = { idempotencyKey: 'i', requestHash: 'h', processDefinitionKey: 'p', businessKey: 'b', variables: {}, createdBy: 'clara' };
  await database.insert(intent).values({ ...request, id: 'i', createdAt: began });
  await database.insert(outbox).values([
    { id: 'unsent', name: 'n', data: {}, createdAt: began },
    { id: 'sent', name: 'n', data: {}, createdAt: new Date(0), sentAt: began },
  ]);
  const { id } = await opened(api);
  await database.update(activity).set({ status: 'COMPLETED', delivery: 'SENDING', decidedAt: began }).where(eq(activity.id, id));
  const after = (minutes: number) => workProblems(api.deps, new Date(began.getTime() + minutes * 60_000 + 1));
  const since = ` since ${began.toISOString()}.`;
  expect(await after(4)).toEqual([]);
  expect(await after(5)).toEqual([`An event waits for Inngest${since}`]);
  expect(await after(10)).toEqual([`A start waits for the engine${since}`, `An event waits for Inngest${since}`]);
  expect(await after(15)).toContain(`A decision waits for the answer of the engine${since}`);
});

describe('every measure', () => {
  const names = [
    'last_sweep',
    'oldest_start',
    'oldest_event',
    'oldest_decision',
    'last_pruning',
    'last_evaluation',
    'last_invariant_check',
    'oldest_unlocked_job',
    'rows_awaiting_retry',
    'missing_functions',
  ];

  const inngest = (functions: unknown, status = 200) =>
    nock('https://api.inngest.com').get('/v1/apps/baton/functions').reply(status, JSON.stringify(functions)).persist();
  const announced = () => functionIdsOf(api.deps.workflows).map((id) => ({ id: `baton-${id}`, name: id }));

  it('is told to operators with its age or count and its limit, and empties to null or 0', async () => {
    inngest(announced());
    const { data } = await api.as('otto')('query { health { work { name unit value limit problem } } }');
    const work: { name: string; value: number | null; problem: string | null }[] = data?.['health'].work;
    expect(work.map(({ name }) => name)).toEqual(names);
    const inEnglish = [...names, 'database'].map(inWords).filter((word) => !(word in overviewTexts));
    expect(inEnglish, 'words of the overview without a translation').toEqual([]);
    expect(work.map(({ value }) => value)).toEqual([null, null, null, null, null, null, null, null, 0, 0]);
    expect(work.map(({ problem }) => problem)).toEqual(names.map(() => null));
  });

  it('makes health not ok beyond its limit', async () => {
    inngest(announced().slice(1));
    const { database } = api.deps;
    const [longAgo, now] = [new Date(Date.now() - 3_600_000), new Date()];
    for (const name of ['sweep', 'retention', 'alerts', 'invariants'])
      await database.insert(heartbeat).values({ name, at: longAgo, dueAt: new Date(now.getTime() - 1_000) });
    await polled(free(hello, 5));
    const request = {
      idempotencyKey: 'i',
      requestHash: 'h',
      processDefinitionKey: 'p',
      businessKey: 'b',
      variables: {},
      createdBy: 'clara',
    };
    await database.insert(intent).values({ ...request, id: 'i', createdAt: longAgo });
    await database.insert(outbox).values({ id: 'unsent', name: 'n', data: {}, createdAt: longAgo });
    const { id } = await opened(api);
    await database.update(activity).set({ status: 'COMPLETED', delivery: 'SENDING', decidedAt: longAgo }).where(eq(activity.id, id));
    await api.worker.reportFailedRows([{ kind: 'TASK', rowId: 't', problem: 'p' }]);
    const { ok, work } = await checkHealth(api.deps);
    expect(ok).toBe(false);
    expect(work.map(({ name }) => name)).toEqual(names);
    for (const { name, value, limit, problem } of work) {
      expect(value, name).toBeGreaterThan(limit ?? Infinity);
      expect(problem, name).toMatch(/^[A-Z].+\.$|\?$/);
    }
  });

  it('names the functions that were never announced to Inngest', async () => {
    const problems = async (functions: unknown, status = 200) => {
      nock.cleanAll();
      inngest(functions, status);
      return workProblems(api.deps);
    };
    expect(await problems(announced().filter(({ name }) => name !== 'sweep'))).toEqual([
      'Inngest does not know the functions sweep: announce them with PUT /api/inngest.',
    ]);
    expect(await problems(null), 'an app that it has never heard of').toEqual([expect.stringContaining('hello-world-log-message, ')]);
    expect(await problems({ error: 'not found' }, 404), 'a server that does not tell').toEqual([]);
  });

  it('that cannot be read is not taken for well', async () => {
    inngest(announced());
    const fails = () => {
      throw new Error('broken');
    };
    const broken = { ...api.deps, database: new Proxy(api.deps.database, { get: () => fails }) };
    const { parts } = await checkHealth(broken);
    expect(parts.find(({ name }) => name === 'work')).toMatchObject({ ok: false, message: 'The state of the work cannot be read.' });
  });
});
