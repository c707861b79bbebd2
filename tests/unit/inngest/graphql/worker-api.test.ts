import { decodeJwt } from 'jose';
import { describe, expect, it, vi } from 'vitest';

import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

const secret = 'a-service-secret-of-more-than-32-characters';

function apiThatAnswers(answer: () => Response | Promise<Response>) {
  const requests: Request[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    requests.push(new Request(url, init));
    return answer();
  };
  return { requests, api: createWorkerApi({ url: 'http://api.test/graphql', serviceTokenSecret: secret, fetch }) };
}

const json = (body: unknown, status = 200) => Response.json(body, { status });

async function failureOf(answer: () => Response | Promise<Response>): Promise<WorkerApiError> {
  const failure = await apiThatAnswers(answer)
    .api.sweepCursor('tasks')
    .then(String, (error: unknown) => error);
  if (!(failure instanceof WorkerApiError)) throw new Error(`Not a WorkerApiError: ${String(failure)}`);
  return failure;
}

describe('createWorkerApi', () => {
  it('signs a service token for five minutes and keeps it until a minute before its end', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z'), toFake: ['Date'] });
    const { api, requests } = apiThatAnswers(() => json({ data: { sweepCursor: null, systems: [] } }));
    await api.sweepCursor('a');
    vi.setSystemTime(new Date('2026-11-23T10:03:59Z'));
    await api.sweepCursor('b');
    vi.setSystemTime(new Date('2026-11-23T10:04:00Z'));
    await api.sweepCursor('c');
    vi.useRealTimers();
    const tokens = requests.map((request) => request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    expect(tokens[1]).toBe(tokens[0]);
    expect(tokens[2]).not.toBe(tokens[0]);
    const { iss, aud, roles, iat = 0, exp = 0 } = decodeJwt(tokens[0] ?? '');
    expect({ iss, aud, roles, seconds: exp - iat }).toEqual({ iss: 'baton-service', aud: 'baton-api', roles: ['worker'], seconds: 300 });
  });

  it.each<[string, boolean]>([
    ['NOT_FOUND', false],
    ['FORBIDDEN', false],
    ['INVALID_INPUT', false],
    ['ENGINE_UNAVAILABLE', true],
    ['DATABASE_UNAVAILABLE', true],
    ['INTERNAL', true],
  ])('passes the code %s on; retryable: %s', async (code, retryable) => {
    const failure = await failureOf(() => json({ data: null, errors: [{ message: 'A sentence.', extensions: { code } }] }));
    expect(failure).toMatchObject({ code, retryable, message: 'SweepCursor: A sentence.' });
  });

  it.each<[string, () => Response | Promise<Response>, string, boolean]>([
    [
      'a web page with status 502',
      () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
      'API_FAILED',
      true,
    ],
    ['a web page with status 200', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'API_FAILED', true],
    ['status 404', () => new Response('', { status: 404 }), 'API_FAILED', false],
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'API_UNREACHABLE', true],
    ['no answer', () => Promise.reject(new DOMException('timed out', 'TimeoutError')), 'API_TIMED_OUT', true],
  ])('tells %s', async (_, answer, code, retryable) => {
    expect(await failureOf(answer)).toMatchObject({ code, retryable });
  });

  it('keeps the token and the variables out of its errors', async () => {
    const { api, requests } = apiThatAnswers(() => json({ errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }));
    const step = { jobCorrelationId: 'c', workerId: 'w', step: 's', result: { email: 'ada@example.org' } };
    const failure: unknown = await api.recordStep(step).then(String, (error: unknown) => error);
    const token = requests[0]?.headers.get('authorization') ?? 'none';
    for (const secretPart of [token, secret, 'ada@example.org'])
      expect(JSON.stringify(failure) + String(failure)).not.toContain(secretPart);
  });
});
