/** Process instances and definitions that are suspended at the engine. */
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { act, approve, opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { engineOfInstances, readAll } from './engine-of-instances.ts';
import { historicInstance, page, processApi, startedInstance } from './engine-replies.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const suspendedAre = (...ids: string[]) =>
  nock(processApi)
    .post('/query/process-instances', ({ suspended, tenantId }) => suspended === true && tenantId === 'baton/')
    .reply(200, page(...ids.map((id) => ({ ...startedInstance(id, id), suspended: true }))));

const suspendedOf = (id: string) => api.as('rita')('query ($id: ID!) { activity(id: $id) { suspended } }', { id });

describe('a suspended process instance', () => {
  it('is named in a list, with one look for all', async () => {
    const rows = [historicInstance('one'), historicInstance('two'), historicInstance('three', { endTime: '2026-11-22T22:00:00.000Z' })];
    await readAll(api, engineOfInstances({ instances: rows }));
    nock.cleanAll();
    suspendedAre('two');
    const { data, errors } = await api.as('otto')('{ processInstances(first: 3) { nodes { id suspended } } }');
    expect(errors).toEqual([]);
    expect(data?.['processInstances'].nodes).toEqual([
      { id: 'two', suspended: true },
      { id: 'three', suspended: false },
      { id: 'one', suspended: false },
    ]);
  });

  it('is told on its Activities while they are not closed', async () => {
    const { id, taskId, processInstanceId } = await opened(api);
    suspendedAre(processInstanceId);
    expect((await suspendedOf(id)).data?.['activity'].suspended).toBe(true);
    await act(api, 'rita', 'completeActivity', { id, version: 1, decision: approve });
    suspendedAre(processInstanceId);
    expect((await suspendedOf(id)).data?.['activity'].suspended, 'a decision under way').toBe(true);
    await api.worker.settleActivities([{ taskId, endedAt: new Date().toISOString() }]);
    expect((await suspendedOf(id)).data?.['activity'].suspended, 'without asking the engine').toBe(false);
  });

  it('is not known while the engine is away, and the Activity is shown all the same', async () => {
    const { id } = await opened(api);
    nock(processApi).post('/query/process-instances').times(2).reply(503);
    const { data, errors } = await suspendedOf(id);
    expect([data?.['activity'], errors]).toEqual([{ suspended: null }, []]);
  });
});

it('a suspended process definition is named', async () => {
  const definition = { name: null, description: null, deploymentId: 'd', version: 1, tenantId: '' };
  const rows = ['on', 'off'].map((key) => ({ ...definition, id: `${key}:1`, key, suspended: key === 'off' }));
  nock(processApi)
    .get('/repository/process-definitions')
    .query(true)
    .reply(200, page(...rows));
  const { data } = await api.as('clara')('{ processDefinitions { key suspended } }');
  expect(data?.['processDefinitions']).toEqual([
    { key: 'on', suspended: false },
    { key: 'off', suspended: true },
  ]);
});
