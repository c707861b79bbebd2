import { describe, expect, it } from 'vitest';

import { readHeldJobs } from '#inngest/bridge/work/held-job.ts';

import { strictBridge } from '../strict-bridge.ts';

const found = {
  id: 'j',
  lockOwner: 'w',
  correlationId: 'c',
  processInstanceId: 'p',
  processDefinitionId: 'trip:1:x',
  executionId: 'e',
  elementId: 'book',
  tenantId: '',
  retries: 3,
  createTime: '2046-03-01T10:00:00.000Z',
};

/** Reads the claimed delivery `j` of `w`, at an engine that has the job so, with this topic drawn in the model. */
function read(job: Partial<typeof found> | null, drawn = 'trip.book') {
  const { deps } = strictBridge({
    'flowable.externalWorkerJobs.get': () => job && { ...found, ...job },
    'flowable.processDefinitions.elements': () => ({ book: { type: 'serviceTask', name: null, topic: drawn } }),
    'flowable.history.processInstances': () => ({ rows: [{ id: 'p', businessKey: 'bk', superProcessInstanceId: null }], total: 1 }),
    'flowable.executions.variables': () => ({ amount: 3 }),
  });
  return readHeldJobs(deps, 'trip.book', [{ jobId: 'j', workerId: 'w' }]);
}

describe('a claimed delivery', () => {
  it('is read from the engine, with its variables and business key', async () => {
    expect(await read({})).toMatchObject([{ jobId: 'j', workerId: 'w', businessKey: 'bk', variables: { amount: 3 } }]);
  });

  it('gives no authority over a job that another acquisition holds, that is free, or that is gone', async () => {
    expect(await read({ lockOwner: 'another' })).toEqual([]);
    expect(await read({ lockOwner: null as never })).toEqual([]);
    expect(await read(null)).toEqual([]);
  });

  it('gives no authority over the job of another topic; an expression is left to the engine', async () => {
    expect(await read({}, 'trip.pay')).toEqual([]);
    expect(await read({}, 'trip.${kind}')).toHaveLength(1);
  });
});
