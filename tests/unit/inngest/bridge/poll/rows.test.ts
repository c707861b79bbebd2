import { describe, expect, it } from 'vitest';

import { FlowableError } from '#flowable/client/index.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import { eachRow, sendRows } from '#inngest/bridge/poll/rows.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

bridgeLog.level = 'silent';

const ids = Array.from({ length: 100 }, (_, index) => `row-${index}`);
const engineError = (code: 'NOT_FOUND' | 'ENGINE_FAILED' | 'UNREACHABLE') =>
  new FlowableError({ code, operation: 'tasks.get', fact: 'it failed' });

function bridge() {
  const kept: { kind: string; rowId: string; problem: string }[] = [];
  const api = { reportFailedRows: async (rows: typeof kept) => kept.push(...rows) };
  return { deps: { api }, kept };
}

describe('eachRow', () => {
  it('goes on after a row that fails, and writes that down', async () => {
    const { deps, kept } = bridge();
    const done = await eachRow(deps, { kind: 'TASK', ids }, async (id) => {
      if (id === 'row-7') throw engineError('ENGINE_FAILED');
      return id;
    });
    expect(done).toEqual(ids.filter((id) => id !== 'row-7'));
    expect(kept).toEqual([{ kind: 'TASK', rowId: 'row-7', problem: 'tasks.get failed: it failed' }]);
  });

  it('takes a row that is gone for gone', async () => {
    const { deps, kept } = bridge();
    expect(await eachRow(deps, { kind: 'TASK', ids: ['gone'] }, () => Promise.reject(engineError('NOT_FOUND')))).toEqual([]);
    expect(kept).toEqual([]);
  });

  it('blames no row for an outage', async () => {
    const { deps, kept } = bridge();
    await expect(eachRow(deps, { kind: 'TASK', ids }, () => Promise.reject(engineError('UNREACHABLE')))).rejects.toThrow('it failed');
    expect(kept).toEqual([]);
  });
});

describe('sendRows', () => {
  const send = async (deps: ReturnType<typeof bridge>['deps'], refuse: (rows: string[]) => Error | null) => {
    const sent: string[] = [];
    await sendRows(deps, { kind: 'TASK', rows: ids, idOf: (id) => id }, async (rows) => {
      const error = refuse(rows);
      if (error) throw error;
      sent.push(...rows);
    });
    return sent;
  };

  it('sends each row of a refused chunk alone, so that only the refused one stays behind', async () => {
    const { deps, kept } = bridge();
    const refused = new WorkerApiError('INVALID_INPUT', 'OpenActivities: title is too long.', { retryable: false });
    expect(await send(deps, (rows) => (rows.includes('row-60') ? refused : null))).toEqual(ids.filter((id) => id !== 'row-60'));
    expect(kept).toEqual([{ kind: 'TASK', rowId: 'row-60', problem: refused.message }]);
  });

  it('blames no row when the API cannot be reached', async () => {
    const { deps, kept } = bridge();
    const away = new WorkerApiError('API_UNREACHABLE', 'The API cannot be reached.', { retryable: true });
    await expect(send(deps, () => away)).rejects.toThrow(away.message);
    expect(kept).toEqual([]);
  });
});
