import { eq } from 'drizzle-orm';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { intent } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { historicInstance, page, processApi, startedInstance } from './engine-replies.ts';

const startMutation = /* GraphQL */ `
  mutation ($key: String!, $businessKey: String!, $variables: JSONObject!, $idempotencyKey: String!) {
    startProcess(key: $key, businessKey: $businessKey, variables: $variables, idempotencyKey: $idempotencyKey) {
      intentId
      status
      message
      businessKey
      processInstanceId
    }
  }
`;

const sender = { fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org' };

const request = (name: string) => ({
  key: 'case-review',
  businessKey: name,
  variables: sender,
  idempotencyKey: `key-of-${name}`,
});

mockNetwork();
let api: ApiUnderTest;
const clara = (query: string, variables: Record<string, unknown>) => api.as('clara')(query, variables);

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const firstJobOf = (processInstanceId: string, businessKey: string) => ({
  jobCorrelationId: `job-of-${processInstanceId}`,
  jobId: `job-of-${processInstanceId}`,
  workerId: 'worker-1',
  topic: 'case-review.check-case',
  tenantId: '',
  processInstanceId,
  processDefinitionKey: 'case-review',
  businessKey,
  isCalled: false,
});

/** Answers and counts starts of `businessKey`. */
function engineStarts(businessKey: string, processInstanceId: string, delayMs = 50): { count: () => number } {
  let count = 0;
  nock(processApi)
    .post('/runtime/process-instances', (body) => body.businessKey === businessKey)
    .delay(delayMs)
    .reply(201, () => {
      count += 1;
      return startedInstance(processInstanceId, businessKey);
    })
    .persist();
  return { count: () => count };
}

describe('startProcess', () => {
  it('starts one instance, looks at what it waits for, and answers a repeat with the same', async () => {
    const engine = engineStarts('bk-one', 'pi-one');
    const first = await clara(startMutation, request('bk-one'));
    expect(first.errors).toEqual([]);
    expect(first.data?.['startProcess']).toMatchObject({ status: 'STARTED', businessKey: 'bk-one', processInstanceId: 'pi-one' });

    const reordered = { ...sender, fullName: sender.fullName };
    const repeat = await clara(startMutation, {
      ...request('bk-one'),
      variables: Object.fromEntries(Object.entries(reordered).toReversed()),
    });
    expect(repeat.data?.['startProcess']).toEqual(first.data?.['startProcess']);
    expect(engine.count()).toBe(1);
    nock.cleanAll();
  });

  it('makes one instance of twenty equal starts at once', async () => {
    const engine = engineStarts('bk-twenty', 'pi-twenty');
    const answers = await Promise.all(Array.from({ length: 20 }, () => clara(startMutation, request('bk-twenty'))));
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    const instances = new Set(answers.map((answer) => answer.data?.['startProcess'].processInstanceId));
    expect([...instances]).toEqual(['pi-twenty']);
    expect(engine.count()).toBe(1);
    nock.cleanAll();
  });

  it('leaves a start that is under way to its holder, and waits for the outcome', async () => {
    const engine = engineStarts('bk-held', 'pi-held', 1_500);
    // A second caller that looked the instance up would find none, and start another one.
    nock(processApi).post('/query/historic-process-instances').reply(200, page()).persist();
    const first = clara(startMutation, request('bk-held'));
    await vi.waitFor(async () => expect(await api.deps.database.$count(intent, eq(intent.businessKey, 'bk-held'))).toBe(1));
    const second = await clara(startMutation, request('bk-held'));
    expect(second.data?.['startProcess']).toMatchObject({ status: 'STARTED', processInstanceId: 'pi-held' });
    expect((await first).data).toEqual(second.data);
    expect(engine.count()).toBe(1);
    nock.cleanAll();
  });

  it('refuses other input under the same idempotency key', async () => {
    engineStarts('bk-conflict', 'pi-conflict');
    await clara(startMutation, request('bk-conflict'));
    const other = await clara(startMutation, { ...request('bk-conflict'), variables: { ...sender, country: 'DE' } });
    expect(codeOf(other)).toBe('IDEMPOTENCY_CONFLICT');
    nock.cleanAll();
  });

  it('refuses a business key that another start has, and names its instance', async () => {
    engineStarts('bk-used', 'pi-used');
    await clara(startMutation, request('bk-used'));
    const other = await clara(startMutation, { ...request('bk-used'), idempotencyKey: 'another-key' });
    expect(other.errors[0]?.extensions).toMatchObject({
      code: 'BUSINESS_KEY_IN_USE',
      businessKey: 'bk-used',
      processInstanceId: 'pi-used',
    });
    nock.cleanAll();
  });

  it('lets exactly one of two different starts of one business key through', async () => {
    const engine = engineStarts('bk-both', 'pi-both');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => clara(startMutation, { ...request('bk-both'), idempotencyKey: `rival-key-${index}` })),
    );
    expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'BUSINESS_KEY_IN_USE')).toHaveLength(5);
    expect(engine.count()).toBe(1);
    nock.cleanAll();
  });

  it.each([
    [{ variables: { ...sender, country: 'Netherlands' } }, 'variables.country'],
    [{ variables: {} }, 'variables.fullName'],
    [{ businessKey: ' ' }, 'businessKey'],
    [{ idempotencyKey: 'short' }, 'idempotencyKey'],
  ])('names the field that is wrong: %o', async (wrong, field) => {
    const answer = await clara(startMutation, { ...request('bk-wrong'), ...wrong });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(answer.errors[0]?.message).toMatch(new RegExp(`^${field}: .+[.!?]$`));
  });

  it('refuses a process definition that has no code here', async () => {
    const answer = await clara(startMutation, { ...request('bk-unknown'), key: 'somebody-elses' });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'UNKNOWN_PROCESS', key: 'somebody-elses' });
  });

  it('keeps the start while the engine is down; the sweep starts it once', async () => {
    nock(processApi).post('/runtime/process-instances').replyWithError({ code: 'ECONNREFUSED' });
    const pending = await clara(startMutation, request('bk-down'));
    expect(pending.data?.['startProcess']).toMatchObject({ status: 'PENDING', processInstanceId: null });
    expect(pending.data?.['startProcess'].message).toContain('accepted and pending');
    expect(await api.worker.startPendingIntents(10)).toBe(0);

    await api.deps.database.update(intent).set({ leaseUntil: null });
    nock(processApi).post('/query/historic-process-instances').reply(200, page());
    engineStarts('bk-down', 'pi-down');
    const [one, two] = await Promise.all([api.worker.startPendingIntents(10), api.worker.startPendingIntents(10)]);
    expect(one + two).toBe(1);
    expect((await clara(startMutation, request('bk-down'))).data?.['startProcess']).toMatchObject({ processInstanceId: 'pi-down' });
    nock.cleanAll();
  });

  it('counts a pending start that is refused as settled, so that those behind it have their turn', async () => {
    for (const name of ['bk-bad', 'bk-good']) {
      nock(processApi).post('/runtime/process-instances').replyWithError({ code: 'ECONNREFUSED' });
      await clara(startMutation, request(name));
    }
    await api.deps.database.update(intent).set({ leaseUntil: null });
    nock(processApi).post('/query/historic-process-instances').reply(200, page()).persist();
    nock(processApi)
      .post('/runtime/process-instances', (body) => body.businessKey === 'bk-bad')
      .reply(400, { message: 'Bad request', exception: 'No process definition found for key x' });
    engineStarts('bk-good', 'pi-good');
    expect([await api.worker.startPendingIntents(1), await api.worker.startPendingIntents(1)]).toEqual([1, 1]);
    expect((await clara(startMutation, request('bk-good'))).data?.['startProcess']).toMatchObject({ processInstanceId: 'pi-good' });
    nock.cleanAll();
  });

  it('adopts the instance that the engine started before its answer was lost', async () => {
    nock(processApi).post('/runtime/process-instances').reply(502, '<html>bad gateway</html>');
    expect((await clara(startMutation, request('bk-lost'))).data?.['startProcess'].status).toBe('PENDING');
    await api.deps.database.update(intent).set({ leaseUntil: null });
    nock(processApi)
      .post('/query/historic-process-instances', (body) => body.processBusinessKey === 'bk-lost')
      .reply(200, page(historicInstance('pi-lost')));
    const repeat = await clara(startMutation, request('bk-lost'));
    expect(repeat.data?.['startProcess']).toMatchObject({ status: 'STARTED', processInstanceId: 'pi-lost' });
  });

  it('cancels the instance that it has made when another one has got its business key meanwhile', async () => {
    const cancelled: string[] = [];
    nock(processApi)
      .delete(/runtime\/process-instances\/pi-second/)
      .reply(204, ({ url }: Request) => void cancelled.push(new URL(url).searchParams.get('deleteReason') ?? ''));
    nock(processApi)
      .post('/runtime/process-instances')
      .reply(201, async () => {
        // A job of an instance that an earlier, unanswered try has made.
        await api.worker.beginEffects([firstJobOf('pi-first', 'bk-twice')]);
        return startedInstance('pi-second', 'bk-twice');
      });
    const answer = await clara(startMutation, request('bk-twice'));
    expect(answer.data?.['startProcess']).toMatchObject({ status: 'STARTED', processInstanceId: 'pi-first' });
    expect(cancelled).toEqual(['Started twice: pi-first goes on']);
  });

  it('ends a start that the engine refuses for good, in our words', async () => {
    nock(processApi)
      .post('/runtime/process-instances')
      .reply(400, { message: 'Bad request', exception: 'No process definition found for key x' });
    const refused = await clara(startMutation, request('bk-refused'));
    expect(refused.data?.['startProcess'].status).toBe('REFUSED');
    expect(refused.data?.['startProcess'].message).not.toContain('No process definition');
  });

  it('says what to correct in a start that can never succeed, and gives its keys back', async () => {
    nock(processApi)
      .post('/runtime/process-instances')
      .reply(500, { message: 'Internal server error', exception: 'ERROR: value too long for type character varying(255)' });
    const refused = await clara(startMutation, request('bk-too-long'));
    expect(refused.data?.['startProcess']).toMatchObject({
      status: 'REFUSED',
      message: expect.stringContaining('a text has more than 255 characters') as string,
    });
    nock(processApi).post('/runtime/process-instances').reply(201, startedInstance('pi-corrected', 'bk-too-long'));
    const corrected = await clara(startMutation, request('bk-too-long'));
    expect(corrected.data?.['startProcess']).toMatchObject({ status: 'STARTED', processInstanceId: 'pi-corrected' });
  });

  it('is refused with its keys free after ten failures of the engine, and says so until then', async () => {
    let calls = 0;
    nock(processApi)
      .post('/runtime/process-instances')
      .times(10)
      .reply(500, () => {
        calls += 1;
        return { message: 'Internal server error', exception: 'Something is broken' };
      });
    nock(processApi).post('/query/historic-process-instances').times(9).reply(200, page());
    expect((await clara(startMutation, request('bk-broken'))).data?.['startProcess'].status).toBe('PENDING');
    const isMeant = eq(intent.businessKey, 'bk-broken');
    for (let failures = 1; failures < 10; failures += 1) {
      const [row] = await api.deps.database.select().from(intent).where(isMeant);
      expect(row).toMatchObject({ status: 'PENDING', failures, problem: expect.stringContaining('failed at the start') as string });
      await api.deps.database.update(intent).set({ leaseUntil: null }).where(isMeant);
      await api.worker.startPendingIntents(10);
    }
    expect(calls).toBe(10);
    const [row] = await api.deps.database.select().from(intent).where(isMeant);
    expect(row).toMatchObject({ status: 'REFUSED', refusal: expect.stringContaining('10 times in a row') as string });
    nock(processApi).post('/runtime/process-instances').reply(201, startedInstance('pi-mended', 'bk-broken'));
    expect((await clara(startMutation, request('bk-broken'))).data?.['startProcess'].status).toBe('STARTED');
  });
});
