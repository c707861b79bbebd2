import { describe, expect, it } from 'vitest';

import { doRounds } from '#inngest/bridge/work/do-rounds.ts';
import { sweep } from '#inngest/bridge/sweep/sweep.ts';

import { failing, strictBridge } from '../strict-bridge.ts';

/** Answers of an engine and an API where nothing is to be done, by part of the rounds. The first call of a part tells that it ran. */
const idle = {
  outbox: { 'api.leaseOutbox': () => [], 'api.markOutboxSent': () => 0 },
  intents: { 'api.startPendingIntents': () => 0 },
  messages: { 'api.deliverMessages': () => 0 },
  jobs: { 'flowable.externalWorkerJobs.list': () => [] },
  tasks: { 'flowable.tasks.list': () => [], 'flowable.history.tasks': () => [], 'api.sweepCursor': () => null },
  instances: { 'api.pollInstances': () => false, 'api.refreshInstances': () => ({ count: 0, lagMs: null }) },
  rows: { 'api.dueFailedRows': () => [] },
  decisions: { 'api.leaseDecisions': () => [] },
  incidents: { 'flowable.jobs.deadLetters': () => [], 'api.syncDecisionIncidents': () => 0, 'api.leaseIncidents': () => [] },
  operations: { 'api.lateOperations': () => [] },
  audit: { 'api.sealAudit': () => 0 },
  notifications: { 'api.takeDigests': () => [] },
} as const;

type Part = keyof typeof idle;
const parts = Object.keys(idle) as Part[];
const firstCallOf = (part: Part): string => Object.keys(idle[part])[0] ?? '';

const nothingToDo = { ...Object.assign({}, ...Object.values(idle)), send: () => undefined, 'api.beat': () => undefined };
const bridge = (answers: Record<string, () => unknown> = {}) =>
  strictBridge({ ...nothingToDo, ...answers }, { notifications: { email: true, webhook: null } as never });

describe('the rounds', () => {
  it.each(parts)('do their part %s', async (part) => {
    const { deps, names } = bridge();
    expect(await doRounds(deps)).toEqual({ more: false, failed: {} });
    expect(names()).toContain(firstCallOf(part));
  });

  it.each(parts)('do all other parts when %s fails, and name it', async (part) => {
    const { deps, names } = bridge({ [firstCallOf(part)]: failing(new Error('away')) });
    expect(await doRounds(deps)).toMatchObject({ failed: { [part]: 'away' } });
    expect(names()).toEqual(expect.arrayContaining(parts.map(firstCallOf)));
  });

  it('say that there is more where a part has more', async () => {
    const { deps } = bridge({ 'api.pollInstances': () => true });
    expect(await doRounds(deps)).toEqual({ more: true, failed: {} });
  });

  it('report the backlog of the topics', async () => {
    const { deps, of } = bridge();
    await doRounds(deps);
    expect(of('api.beat')).toMatchObject([[{ name: 'jobs', backlog: [] }]]);
  });
});

describe('the sweep', () => {
  it('says that it has run', async () => {
    const { deps, of } = bridge();
    expect(await sweep(deps)).toEqual({ more: false });
    expect(of('api.beat').map(([beat]) => beat)).toMatchObject([{ name: 'jobs' }, { name: 'sweep' }]);
  });

  it('fails after all parts have run, naming those that failed, and does not say that it has run', async () => {
    const { deps, of } = bridge({ 'api.leaseOutbox': failing(new Error('away')), 'api.sealAudit': failing(new Error('locked')) });
    await expect(sweep(deps)).rejects.toThrow('The sweep failed in: outbox (away), audit (locked)');
    expect(of('api.beat').map(([beat]) => beat)).toMatchObject([{ name: 'jobs' }]);
  });

  it('asks for a poll at once where there is more', async () => {
    const { deps, of } = bridge({ 'api.pollInstances': () => true });
    expect(await sweep(deps)).toEqual({ more: true });
    expect(of('send').flat(2)).toContainEqual(expect.objectContaining({ data: { reason: 'backlog' } }));
  });
});
