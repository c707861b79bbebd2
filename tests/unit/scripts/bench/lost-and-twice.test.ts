import { describe, expect, it } from 'vitest';

import { type Evidence, lostAndTwice } from '#scripts/bench/load/lost-and-twice.ts';

const instance = (id: string, businessKey: string, changes: Partial<Evidence['instances'][number]> = {}) => ({
  id,
  businessKey,
  endTime: '2026-11-29T06:00:00.000Z',
  deleteReason: null,
  ...changes,
});
const done = (processInstanceId: string, attempts = 1) => ({ processInstanceId, state: 'DONE', attempts });

describe('lostAndTwice', () => {
  it('finds nothing where each key has one completed instance with one finished job', () => {
    const instances = [instance('1', 'a'), instance('2', 'b')];
    expect(lostAndTwice({ businessKeys: ['a', 'b'], instances, ledger: [done('1'), done('2')] })).toEqual({ lost: 0, twice: 0 });
  });

  it.each<[string, Evidence]>([
    ['was never started', { businessKeys: ['a'], instances: [], ledger: [] }],
    ['still runs', { businessKeys: ['a'], instances: [instance('1', 'a', { endTime: null })], ledger: [done('1')] }],
    ['was cancelled', { businessKeys: ['a'], instances: [instance('1', 'a', { deleteReason: 'stopped' })], ledger: [done('1')] }],
    ['has no job in the ledger', { businessKeys: ['a'], instances: [instance('1', 'a')], ledger: [] }],
    [
      'has an unfinished job',
      { businessKeys: ['a'], instances: [instance('1', 'a')], ledger: [{ processInstanceId: '1', state: 'STARTED', attempts: 1 }] },
    ],
  ])('counts a key as lost that %s', (_, evidence) => {
    expect(lostAndTwice(evidence)).toEqual({ lost: 1, twice: 0 });
  });

  it('counts a second instance of a key', () => {
    const instances = [instance('1', 'a'), instance('2', 'a')];
    expect(lostAndTwice({ businessKeys: ['a'], instances, ledger: [done('1'), done('2')] })).toEqual({ lost: 0, twice: 1 });
  });

  it('counts a second delivery and a second ledger row of one instance', () => {
    expect(lostAndTwice({ businessKeys: ['a'], instances: [instance('1', 'a')], ledger: [done('1', 2)] }).twice).toBe(1);
    expect(lostAndTwice({ businessKeys: ['a'], instances: [instance('1', 'a')], ledger: [done('1'), done('1')] }).twice).toBe(1);
  });
});
