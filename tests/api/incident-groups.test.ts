import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { deadLetter, page, processApi } from './engine-replies.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const list = (who = 'otto') =>
  api.as(who)(
    '{ incidentGroups { id processDefinitionKey elementId elementName message count oldestAt newestAt processInstanceIds(first: 2) } }',
  );
const retry = (id: string, count: number, reason = 'The register answers again.') =>
  api.as('otto')(
    `mutation ($id: ID!, $count: Int!, $reason: String!) {
      retryIncidents(id: $id, count: $count, reason: $reason) { retried gone failed problem left } }`,
    { id, count, reason },
  );
const inEngine = (...jobs: unknown[]) =>
  nock(processApi)
    .get('/management/deadletter-jobs')
    .query(({ tenantId }) => tenantId === 'baton/')
    .reply(200, page(...jobs));
const moved: string[] = [];
const moves = (answer: (id: string) => number) =>
  nock(processApi)
    .post(/\/management\/deadletter-jobs\//)
    .reply(({ url }: Request) => {
      const id = url.split('/').at(-1) ?? '';
      moved.push(id);
      return [answer(id), answer(id) < 300 ? undefined : { message: 'No', exception: 'Could not' }];
    })
    .persist();

const at = (minute: number) => ({ createTime: new Date(Date.UTC(2026, 10, 22, 21, minute)).toISOString() });
const many = (count: number, message: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => ({ ...deadLetter(`job-${n}`, `pi-${n}`, message(n)), ...at(n) }));

describe('incidentGroups', () => {
  it('puts incidents of one cause together, the largest group first', async () => {
    const timeouts = many(3, (n) => `Case 0${n}8 was not answered within ${n + 1} s.`);
    const refused = { ...deadLetter('job-r', 'pi-r', 'The register has no such company.'), ...at(9) };
    const elsewhere = { ...deadLetter('job-e', 'pi-e', 'The register has no such company.'), elementId: 'open-account', ...at(8) };
    const newer = { ...timeouts[2]!, id: 'job-n', processDefinitionId: 'customer-onboarding:7:x', ...at(30) };
    inEngine(newer, refused, elsewhere, ...timeouts);
    const { incidentGroups: groups } = (await list()).data ?? {};
    expect(groups.map(({ count, elementId }: { count: number; elementId: string }) => [count, elementId])).toEqual([
      [4, 'screen-applicant'],
      [1, 'open-account'],
      [1, 'screen-applicant'],
    ]);
    expect(groups[0]).toMatchObject({
      processDefinitionKey: 'customer-onboarding',
      elementName: 'Screen applicant',
      message: 'Case 028 was not answered within 3 s.',
      oldestAt: '2026-11-22T21:00:00.000Z',
      newestAt: '2026-11-22T21:30:00.000Z',
      processInstanceIds: ['pi-2', 'pi-1'],
    });
  });

  it('are for operators', async () => {
    expect(codeOf(await list('rita'))).toBe('FORBIDDEN');
  });
});

describe('retryIncidents', () => {
  const jobs = many(70, () => 'The register does not answer.');
  const groupId = async () => {
    inEngine(...jobs);
    return (await list()).data?.['incidentGroups'][0].id;
  };

  it('tries the oldest 50 again; one that is gone and one that the engine refuses do not hold up the others', async () => {
    const id = await groupId();
    moved.length = 0;
    inEngine(...jobs.toReversed());
    moves((job) => ({ 'job-3': 404, 'job-7': 500 })[job] ?? 204);
    const answer = await retry(id, 70);
    expect(answer.data?.['retryIncidents']).toEqual({ retried: 48, gone: 1, failed: 1, problem: expect.any(String), left: 20 });
    expect(new Set(moved)).toEqual(new Set(jobs.slice(0, 50).map((job) => job.id)));
    nock.cleanAll();
  });

  it('stops while the engine does not answer', async () => {
    const id = await groupId();
    inEngine(...jobs);
    nock(processApi)
      .post(/deadletter-jobs/)
      .replyWithError('connect ECONNREFUSED')
      .persist();
    const { retried, failed, left } = (await retry(id, 70)).data?.['retryIncidents'] ?? {};
    expect(retried).toBe(0);
    expect(failed).toBeLessThanOrEqual(8);
    expect(left).toBe(70 - failed);
    nock.cleanAll();
  });

  it('tries nothing when there are more of them than the operator saw', async () => {
    const id = await groupId();
    inEngine(...jobs);
    const answer = await retry(id, 69);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors[0]?.message).toContain('70 incidents have this cause by now');
  });

  it('wants a reason, and knows when the group is gone', async () => {
    expect(codeOf(await retry('x', 1, '  '))).toBe('INVALID_INPUT');
    inEngine();
    expect(codeOf(await retry('x', 1))).toBe('NOT_FOUND');
  });
});
