import { expect, it } from 'vitest';

import { retryFailedRows } from '#inngest/bridge/sweep/retry-rows.ts';

import { strictBridge } from '../strict-bridge.ts';

const row = (rowId: string) => ({ kind: 'INSTANCE', rowId, problem: 'away' });

it('forgets the rows that were processed, and keeps those that have failed again', async () => {
  // A row that fails again gets its next pause, and is due no more.
  const due = [[row('well'), row('failing')], [row('well')]];
  const { deps, of } = strictBridge({
    'api.dueFailedRows': () => due.shift(),
    'api.refreshInstances': () => ({ count: 1, lagMs: null }),
    'api.clearFailedRows': () => undefined,
  });
  expect(await retryFailedRows(deps)).toBe(1);
  expect(of('api.refreshInstances')).toEqual([[2, ['well', 'failing']]]);
  expect(of('api.clearFailedRows')).toEqual([[[{ kind: 'INSTANCE', rowId: 'well' }]]]);
});

it('asks for nothing else where no row is due', async () => {
  const { deps, names } = strictBridge({ 'api.dueFailedRows': () => [] });
  expect(await retryFailedRows(deps)).toBe(0);
  expect(names()).toEqual(['api.dueFailedRows']);
});
