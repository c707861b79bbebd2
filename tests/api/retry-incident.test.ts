import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { deadLetter, historicInstance, page, processApi } from './engine-replies.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ended = { endTime: '2026-11-22T22:00:00.000Z', endActivityId: 'case-approved' };
const retry = () => api.as('otto')('mutation { retryIncident(processInstanceId: "pi", incidentId: "job-of-pi") { id } }');
const instance = (facts = {}) => nock(processApi).get('/history/historic-process-instances/pi').reply(200, historicInstance('pi', facts));
const incidents = (...jobs: unknown[]) =>
  nock(processApi)
    .get('/management/deadletter-jobs')
    .query(({ processInstanceId }) => processInstanceId === 'pi')
    .reply(200, page(...jobs));
const incident = deadLetter('job-of-pi', 'pi', 'The register has no such company.');
const move = (status: number, answer?: Record<string, unknown>) =>
  nock(processApi).post('/management/deadletter-jobs/job-of-pi', { action: 'move' }).reply(status, answer);

describe('retryIncident', () => {
  it('gives the job its attempts again', async () => {
    const job = {
      jobCorrelationId: incident.correlationId,
      jobId: incident.id,
      topic: 'case-review.check-case',
    };
    const delivery = {
      ...job,
      tenantId: '',
      processInstanceId: 'pi',
      processDefinitionKey: 'case-review',
      businessKey: null,
      isCalled: false,
    };
    const begin = async (workerId: string) => (await api.worker.beginEffects([{ ...delivery, workerId }]))[0];
    for (const attempts of [1, 2, 3]) expect(await begin(`w${attempts}`)).toMatchObject({ attempts });
    instance().persist();
    incidents(incident);
    move(204);
    expect((await retry()).data?.['retryIncident']).toEqual({ id: 'pi' });
    expect(await begin('w4'), 'deliveries that never ended are forgiven').toMatchObject({ attempts: 1 });
  });

  it('moves no job of another instance, and none that a colleague was quicker with', async () => {
    instance().persist();
    incidents();
    expect(codeOf(await retry())).toBe('NOT_FOUND');
    incidents(incident);
    move(404, { message: 'Not found', exception: 'Could not find a job' });
    expect(codeOf(await retry())).toBe('NOT_FOUND');
  });

  it('says that the instance has ended', async () => {
    instance(ended);
    expect(codeOf(await retry())).toBe('INSTANCE_ENDED');
  });
});
