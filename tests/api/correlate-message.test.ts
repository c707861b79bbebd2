import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { intent } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { historicInstance, page, processApi, waitOf } from './engine-replies.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('correlateMessage', () => {
  beforeAll(async () => {
    const started = { processInstanceId: 'pi', businessKey: 'bk-pi', processDefinitionKey: 'case-review', createdBy: 'clara' };
    const keys = { id: 'intent-pi', idempotencyKey: 'key-of-pi', requestHash: 'hash', variables: {} };
    await api.deps.database.insert(intent).values({ ...keys, ...started });
  });
  const correlate = (variables: Record<string, unknown> | null) =>
    api.as('clara')(
      'mutation ($variables: JSONObject) { correlateMessage(messageName: "answer-received", businessKey: "bk-pi", variables: $variables) { id } }',
      { variables },
    );
  const runningInstances = () =>
    nock(processApi)
      .post('/query/historic-process-instances', (body) => body.processBusinessKey === 'bk-pi' && body.finished === false)
      .reply(200, page(historicInstance('pi')));
  const waiting = (...ids: string[]) =>
    nock(processApi)
      .get('/runtime/event-subscriptions')
      .query((query) => query['eventName'] === 'answer-received' && query['processInstanceId'] === 'pi')
      .reply(200, page(...ids.map((id) => waitOf(id, 'pi'))));
  const current = () => {
    const values = { fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org', risk: 'review' };
    const variables = Object.entries(values).map(([name, value]) => ({ variable: { name, type: 'string', value } }));
    nock(processApi)
      .post('/query/historic-variable-instances')
      .reply(200, page(...variables));
  };

  it('delivers to the one execution that waits, with corrected start variables', async () => {
    runningInstances();
    waiting('execution-1');
    current();
    nock(processApi)
      .put(
        '/runtime/executions/execution-1',
        (body) => body.action === 'messageEventReceived' && body.variables[0].value === 'Ada M. Example',
      )
      .reply(200);
    nock(processApi).get('/history/historic-process-instances/pi').reply(200, historicInstance('pi'));
    const answer = await correlate({ fullName: 'Ada M. Example' });
    expect(answer.data?.['correlateMessage']).toEqual({ id: 'pi' });
  });

  it('does not let a message write what workers and deciders write', async () => {
    runningInstances();
    waiting('execution-1');
    current();
    const answer = await correlate({ risk: 'clear' });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'variables.risk' });
  });

  it('says that nothing waits, and that more than one waits', async () => {
    runningInstances();
    waiting();
    expect(codeOf(await correlate(null))).toBe('MESSAGE_NOT_EXPECTED');
    runningInstances();
    waiting('execution-1', 'execution-2');
    expect(codeOf(await correlate(null))).toBe('MESSAGE_AMBIGUOUS');
  });

  it('looks again when somebody else was quicker', async () => {
    runningInstances();
    waiting('execution-1');
    nock(processApi).put('/runtime/executions/execution-1').reply(500, { message: 'error', exception: 'does not have a subscription' });
    waiting();
    expect(codeOf(await correlate(null))).toBe('MESSAGE_NOT_EXPECTED');
  });
});
