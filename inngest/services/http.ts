import { type AxiosResponse, isAxiosError, isCancel } from 'axios';

import { DeadlineError, DeferredError, PermanentError, ReplyError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { storableProblem } from '#inngest/define/storable.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import { maxBodyBytes, postOnce } from '#inngest/http/outgoing.ts';

import { describeSpan, inSpan, SpanKind } from '#inngest/telemetry/spans.ts';
import { traceHeaders } from '#inngest/telemetry/trace-parent.ts';

import { excerpt } from './excerpt.ts';
import { noteCall } from './note-call.ts';
import { readRetryAfterMs } from './retry-after.ts';

/** Longest time for one call, connection included. Below the deadline of a worker's attempt, so that the worker can say what happened. */
export const callDeadlineMs = 5_000;

/** Options of every call to an external system. */
export interface CallOptions {
  /** Idempotency key: the provider must do calls with the same key only once. */
  readonly idempotencyKey: string;
  /** Aborts at the worker's deadline. */
  readonly signal: AbortSignal;
}

export interface Provider {
  readonly system: SystemName;
  /** Name in error sentences: "The mail server". */
  readonly name: string;
  readonly baseUrl: string;
  readonly authorization: string;
  /** Settings that a person checks when the provider refuses us (401, 403) or is not there (404, redirect). */
  readonly settings: { readonly key: string; readonly address: string };
  readonly deadlineMs: number;
}

/** A reply that the provider meant: JSON with 2xx, or with 400, 409, 422, which are the caller's to understand. */
export interface ProviderReply {
  readonly status: number;
  readonly body: unknown;
}

const meantRefusals = [400, 409, 422];

/**
 * Posts JSON to a provider. Never repeats by itself: the run does, with the same idempotency key.
 *
 * @throws RetryLaterError for 429 and 503 with Retry-After.
 * @throws PermanentError for a failure that only a changed setting or program can cure: 401, 403, 404, redirects, other 4xx.
 * @throws SystemError for no usable answer: 5xx, none, none in time, one that is not JSON.
 * @throws DeferredError for 408, and for 429 without Retry-After.
 * @throws ReplyError for an answer without end or with text that cannot be stored.
 * @throws DeadlineError when the worker's own time is up.
 * No message holds a key or sent data.
 */
export async function postToProvider(provider: Provider, path: string, body: object, options: CallOptions): Promise<ProviderReply> {
  const response = await inSpan(callSpan(provider), () => send(provider, path, body, options));
  const { status } = response;
  refuseWhatCannotPass(provider, status);
  const retryAfterMs = readRetryAfterMs(response.headers['retry-after']);
  if ((status === 429 || status === 503) && retryAfterMs !== null) {
    throw new RetryLaterError(
      `${provider.name} is busy (status ${status}) and asks to wait ${Math.ceil(retryAfterMs / 1000)} s.`,
      retryAfterMs,
      { system: provider.system, status },
    );
  }
  if (status >= 500) throw new SystemError(provider.system, `${provider.name} failed with status ${status}.`, { status });
  if (status === 429 || status === 408)
    throw new DeferredError(provider.system, `${provider.name} failed with status ${status}.`, { status });
  const reply = parseJson(provider, response, body);
  const problem = storableProblem(reply);
  if (problem !== null)
    throw new ReplyError(provider.system, `${provider.name} answered with what cannot be stored: ${problem}`, { status });
  return { status, body: reply };
}

const callSpan = ({ system, baseUrl }: Provider) => ({
  name: `POST ${system}`,
  kind: SpanKind.CLIENT,
  attributes: { 'http.request.method': 'POST', 'server.address': new URL(baseUrl).hostname, 'peer.service': system },
});

async function send(provider: Provider, path: string, body: object, options: CallOptions): Promise<AxiosResponse<string>> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(provider.deadlineMs)]);
  const headers = {
    authorization: provider.authorization,
    'idempotency-key': options.idempotencyKey,
    accept: 'application/json',
    ...traceHeaders(),
  };
  try {
    const request = () => postOnce(path, body, { baseURL: provider.baseUrl, headers, signal });
    const response = await noteCall(request, { signal, statusOf: ({ status }) => status });
    describeSpan({ 'http.response.status_code': response.status });
    return response;
  } catch (error) {
    // The axios error holds the request with its key, so it goes no further than this line.
    throw noAnswer(provider, error, options.signal);
  }
}

function noAnswer({ system, name, deadlineMs }: Provider, error: unknown, workerSignal: AbortSignal): Error {
  if (workerSignal.aborted) return new DeadlineError(`${name} had not answered when the worker's time was up.`);
  if (isCancel(error)) return new SystemError(system, `${name} did not answer within ${deadlineMs} ms.`);
  if (isAxiosError(error) && error.message.includes('maxContentLength'))
    return new ReplyError(system, `${name} answered with more than ${maxBodyBytes} bytes.`);
  const code = isAxiosError(error) ? (error.code ?? 'no code') : 'no code';
  return new SystemError(system, `${name} could not be reached or broke off (${code}).`);
}

function refuseWhatCannotPass({ system, name, settings }: Provider, status: number): void {
  const cause = { system, status };
  if (status === 401 || status === 403)
    throw new PermanentError(`${name} refuses our key (status ${status}): check ${settings.key}.`, cause);
  if (status === 404 || (status >= 300 && status < 400)) {
    throw new PermanentError(`${name} is not at this address (status ${status}): check ${settings.address}.`, cause);
  }
  if (status >= 400 && status < 500 && ![408, 429, ...meantRefusals].includes(status)) {
    throw new PermanentError(`${name} does not understand our request (status ${status}).`, cause);
  }
}

function parseJson(provider: Provider, { data, headers, status }: AxiosResponse<string>, sent: object): unknown {
  try {
    return JSON.parse(data);
  } catch {
    const type = String(headers['content-type'] ?? 'no content type').split(';')[0];
    throw new SystemError(
      provider.system,
      `${provider.name}: expected JSON, got ${type} with status ${status}, beginning ${excerpt(data, whatWasSent(provider, sent))}.`,
      { status },
    );
  }
}

/** Returns all data that must not come back in an error text. */
export const whatWasSent = (provider: Provider, body: object): unknown => [body, provider.authorization.split(' ')];
