/** Decisions that need attention, as incidents of their process instance. */
import nock from 'nock';
import { describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { codeOf } from './api-under-test.ts';
import { progressOf, stuck, useDecisions } from './decision-scene.ts';
import { externalJobApi, historicInstance, page, processApi } from './engine-replies.ts';

mockNetwork();
const scene = useDecisions();

describe('the incidents of an instance', () => {
  it('have the decisions that need attention among them, and its status says so', async () => {
    const found = await stuck(scene);
    const id = found.processInstanceId;
    const history = nock(processApi).persist().get(`/history/historic-process-instances/${id}`);
    history.reply(200, historicInstance(id));
    for (const path of ['deadletter-jobs', 'timer-jobs'])
      nock(processApi).persist().get(`/management/${path}`).query(true).reply(200, page());
    nock(externalJobApi).get('/jobs').query(true).reply(200, page());
    nock(processApi).post('/query/process-instances').reply(200, page());
    const query = `query ($id: ID!) { processInstance(id: $id) { status suspended
      incidents { id elementId elementName message action activityId retrying } } }`;
    const { data, errors } = await scene.api.as('otto')(query, { id });
    expect(errors).toEqual([]);
    expect(data?.['processInstance']).toEqual({
      status: 'FAILED',
      suspended: false,
      incidents: [
        {
          id: `decision-${found.id}`,
          elementId: 'review-case',
          elementName: expect.stringContaining('Review'),
          message: expect.stringContaining('${limit}'),
          action: expect.stringContaining('reopen'),
          activityId: found.id,
          retrying: false,
        },
      ],
    });
  });
});

it('retryIncident sends a decision that needs attention again, once', async () => {
  const { id, processInstanceId } = await stuck(scene);
  nock(processApi)
    .persist()
    .get(`/history/historic-process-instances/${processInstanceId}`)
    .reply(200, historicInstance(processInstanceId));
  const retry = () =>
    scene.api.as('otto')('mutation ($id: ID!, $incident: ID!) { retryIncident(processInstanceId: $id, incidentId: $incident) { id } }', {
      id: processInstanceId,
      incident: `decision-${id}`,
    });
  const before = scene.api.sent.length;
  expect((await retry()).errors).toEqual([]);
  expect(scene.api.sent.slice(before)).toMatchObject([{ id: `activity:${id}:completed:1` }]);
  expect(await progressOf(scene, { id })).toMatchObject({ state: 'WAITING', attempts: 0 });
  expect(codeOf(await retry())).toBe('NOT_FOUND');
});
