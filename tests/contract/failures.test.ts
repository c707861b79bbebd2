import { inspect } from 'node:util';

import { describe, expect, test } from 'vitest';

import { type FlowableErrorCode, FlowableError, isFlowableError } from '#flowable/client/index.ts';
import { toFlowableError } from '#flowable/client/errors.ts';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { client, engineScope, password, readFixture } from './replay.ts';

mockNetwork();

const get = '/process-api/runtime/process-instances/i1';
const lostLock = { message: 'Forbidden', exception: 'w2 does not hold a lock on the requested job' };

const broken = (code: string): Error => Object.assign(new Error(`read ${code}`), { code });

/** Returns the error of a call that must fail. */
async function failure(call: Promise<unknown>): Promise<FlowableError> {
  const error = await call.then(
    () => new Error('The call did not fail.'),
    (reason: unknown) => reason,
  );
  if (!isFlowableError(error)) throw error;
  return error;
}

/** Returns the error of a read that is answered as recorded under `answer.<situation>`. */
async function failureOfAnswer(situation: string): Promise<FlowableError> {
  const { status, body, contentType } = readFixture(`answer.${situation}`).exchanges[0]!.reply;
  engineScope()
    .get(get)
    .reply(status, body as string, { 'content-type': contentType ?? '' });
  return failure(client().processInstances.get('i1'));
}

describe('what the engine answers', () => {
  test.each<[string, FlowableErrorCode, number]>([
    ['conflict', 'CONFLICT', 409],
    ['no-route', 'ENGINE_FAILED', 500],
    ['not-acceptable', 'UNEXPECTED_RESPONSE', 406],
  ])('%s is %s', async (situation, code, status) => {
    expect(await failureOfAnswer(situation)).toMatchObject({ code, status, operation: 'processInstances.get' });
  });

  test.each<[string, number, unknown, FlowableErrorCode]>([
    ['401 with an empty body', 401, '', 'UNAUTHORIZED'],
    ['403 with an empty body', 403, '', 'UNAUTHORIZED'],
    ['400 without text', 400, '', 'REJECTED'],
    ['404 of the engine on a write', 404, { message: 'Not found', exception: 'Could not find it' }, 'NOT_FOUND'],
    ['404 of a proxy', 404, '<html>not here</html>', 'UNEXPECTED_RESPONSE'],
    ['404 of a server that is no engine', 404, { timestamp: 'now', status: 404, error: 'Not Found', path: '/' }, 'UNEXPECTED_RESPONSE'],
    ['a redirect', 302, '', 'UNEXPECTED_RESPONSE'],
    ['403 for a lock', 403, lostLock, 'LOCK_LOST'],
    ['400 for a lock', 400, lostLock, 'LOCK_LOST'],
    ['413 of a proxy', 413, '<html>too large</html>', 'UNEXPECTED_RESPONSE'],
    ['503', 503, '', 'ENGINE_FAILED'],
    ['200 with a page of a proxy', 200, '<html>hello</html>', 'UNEXPECTED_RESPONSE'],
  ])('%s', async (_, status, body, code) => {
    engineScope()
      .post('/external-job-api/acquire/jobs/j1/complete')
      .reply(status, body as string, status === 302 ? { location: 'http://elsewhere/' } : {});
    const error = await failure(client().externalWorkerJobs.complete('j1', { workerId: 'w1', variables: {} }));
    expect(error).toMatchObject({ code, operation: 'externalWorkerJobs.complete' });
  });

  test('a 404 that is not the engine speaking is no absence', async () => {
    engineScope().get(get).reply(404, '<html>not here</html>');
    expect(await failure(client().processInstances.get('i1'))).toMatchObject({ code: 'UNEXPECTED_RESPONSE', status: 404 });
  });

  test('the text of the database is kept short and for the log', async () => {
    const exception = `### Error updating database.  Cause: ${'x'.repeat(2_000)}`;
    engineScope().delete('/process-api/repository/deployments/d1').reply(500, { message: 'Internal server error', exception });
    const error = await failure(client().deployments.remove('d1', { cascade: false }));
    expect(error.code).toBe('ENGINE_FAILED');
    expect(error.detail).toHaveLength(500);
  });

  test('the error of an invalid model says where it is wrong', () => {
    const { outcome } = readFixture('deployments.create.invalid');
    expect(outcome).toMatchObject({ error: { code: 'ENGINE_FAILED', message: expect.stringMatching(/no-topic.*line: 8, column/) } });
  });

  test.each([
    ['cut JSON', '{"id":"i1","name":nul'],
    ['another object', { id: 'i1' }],
    ['nothing', ''],
  ])('%s is not taken for an answer', async (_, body) => {
    engineScope().get(get).reply(200, body, { 'content-type': 'application/json' });
    const error = await failure(client().processInstances.get('i1'));
    expect(error).toMatchObject({ code: 'UNEXPECTED_RESPONSE', message: expect.stringContaining('processInstances.get failed: ') });
  });

  test('an answer of more than 50 MB is broken off, and the engine not taken for away', async () => {
    engineScope()
      .get(get)
      .reply(200, ' '.repeat(51 * 1024 * 1024), { 'content-type': 'application/json' });
    const error = await failure(client().processInstances.get('i1'));
    expect(error).toMatchObject({ code: 'UNEXPECTED_RESPONSE', message: expect.stringContaining('larger than 50 MB') });
  });

  test('what is no BPMN is not taken for a model', async () => {
    engineScope().get('/process-api/repository/process-definitions/d1/resourcedata').reply(200, '<html></html>');
    expect(await failure(client().processDefinitions.xml('d1'))).toMatchObject({ code: 'UNEXPECTED_RESPONSE' });
  });
});

describe('repeats', () => {
  test.each([[502], [503], [504]])('a read is tried twice on %i, and each try is counted', async (status) => {
    const counted: string[] = [];
    engineScope().get(get).reply(status).get(get).reply(404, { message: 'Not found', exception: 'gone' });
    expect(await client({ onRequest: (operation) => counted.push(operation) }).processInstances.get('i1')).toBeNull();
    expect(counted).toEqual(['processInstances.get', 'processInstances.get']);
  });

  test('a query by POST is a read', async () => {
    engineScope().post('/process-api/query/tasks').replyWithError(broken('ECONNRESET'));
    engineScope().post('/process-api/query/tasks').reply(200, { data: [], total: 0 });
    expect(await client().tasks.list()).toEqual([]);
  });

  test('a read is not tried a third time', async () => {
    engineScope().get(get).twice().reply(503);
    expect(await failure(client().processInstances.get('i1'))).toMatchObject({ code: 'ENGINE_FAILED', status: 503 });
  });

  test('a read is not repeated on 500', async () => {
    engineScope().get(get).reply(500, { message: 'Internal server error', exception: 'boom' });
    expect(await failure(client().processInstances.get('i1'))).toMatchObject({ code: 'ENGINE_FAILED', status: 500, detail: 'boom' });
  });

  test.each([['ECONNRESET'], ['ECONNREFUSED'], ['EPIPE']])('a write is never repeated on %s', async (code) => {
    engineScope().post('/process-api/runtime/process-instances').replyWithError(broken(code));
    const start = { processDefinitionKey: 'k', businessKey: 'b', variables: {} };
    expect(await failure(client().processInstances.start(start))).toMatchObject({
      code: 'UNREACHABLE',
      operation: 'processInstances.start',
    });
  });

  test('a write is never repeated on 503', async () => {
    engineScope().post('/external-job-api/acquire/jobs').reply(503);
    const acquisition = { topic: 't', workerId: 'w', lockDuration: 'PT1M', maxJobs: 1 };
    expect(await failure(client().externalWorkerJobs.acquire(acquisition))).toMatchObject({ code: 'ENGINE_FAILED' });
  });
});

describe('what is refused before it is sent', () => {
  test.each([[''], ['.'], ['..']])('the id "%s" would be another route', async (id) => {
    expect(() => client().tasks.complete(id, { variables: {} })).toThrow(/is not an id/);
  });

  test.each([['90'], ['PT0S'], ['P1M'], ['P30D'], ['-PT5M'], ['']])('the lock duration "%s"', async (lockDuration) => {
    const error = await failure(client().externalWorkerJobs.acquire({ topic: 't', workerId: 'w', lockDuration, maxJobs: 1 }));
    expect(error).toMatchObject({ code: 'REJECTED', message: expect.stringContaining('is not a lock duration') });
  });
});

describe('the password', () => {
  test.each([
    ['an answer', () => engineScope().get(get).reply(500, { message: 'm', exception: 'e' })],
    ['a broken connection', () => engineScope().get(get).twice().replyWithError(broken('ECONNRESET'))],
    ['an unknown answer', () => engineScope().get(get).reply(200, { strange: true })],
  ])('cannot be reached through the error after %s', async (_, arrange) => {
    arrange();
    const error = await failure(client().processInstances.get('i1'));
    const secrets = [password, Buffer.from(`contract:${password}`).toString('base64')];
    const seen = [
      JSON.stringify(error),
      inspect(error, { depth: null, showHidden: true, getters: true }),
      String(error.stack),
      String(error.cause),
    ];
    for (const secret of secrets) expect(seen.join('\n')).not.toContain(secret);
    expect(Object.keys(Object(error.cause))).toEqual(['name']);
  });
});

describe('toFlowableError', () => {
  test('leaves a FlowableError as it is', () => {
    const error = new FlowableError({ code: 'CONFLICT', operation: 'tasks.assign', fact: 'taken' });
    expect(toFlowableError(error, 'other')).toBe(error);
    expect(error.message).toBe('tasks.assign failed: taken');
  });

  test('makes one of anything', () => {
    expect(toFlowableError('boom', 'tasks.get')).toMatchObject({ code: 'UNEXPECTED_RESPONSE', operation: 'tasks.get' });
    expect(isFlowableError(new Error('no'), 'CONFLICT')).toBe(false);
  });
});
