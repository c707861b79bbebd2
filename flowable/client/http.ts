import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import type { AxiosError, AxiosInstance } from 'axios';
import axiosRetry from 'axios-retry';
import { z } from 'zod';

import { createAxios } from './create-axios.ts';
import { FlowableError, isTooLarge, toFlowableError, wasCut } from './errors.ts';
import { parseExact } from './exact-json.ts';
import { type OperationName, operations } from './operations.ts';
import type { FlowableConfig } from '#flowable/config.ts';

/** Options of a client beside the settings. */
export interface FlowableClientOptions {
  /** Called once per request that goes out, repeats included, with group and function: `tasks.list`. For counting. */
  readonly onRequest?: (operation: string) => void;
  /** Tenant of the engine that the client speaks for, with its own models; absent: all tenants of Baton. */
  readonly tenantId?: string;
}

/** Call of the engine's API. */
export interface Call<Reply> {
  /** Method and path of the table of operations; also named by errors and counts. */
  readonly operation: OperationName;
  /** Values for the `{id}`s of the path, encoded, so that no value can change the route. */
  readonly ids?: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** The reply is text, not JSON. */
  readonly text?: boolean;
  readonly reply: z.ZodType<Reply>;
}

/** Makes a call; resolves with the checked reply, rejects with a FlowableError only. */
export type Send = <Reply>(call: Call<Reply>) => Promise<Reply>;

/** The schema of a reply without a body. */
export const nothing = z.union([z.literal(''), z.null(), z.undefined()]).transform((): void => undefined);

const maxReplyBytes = 50 * 1024 * 1024;
// Below the 60 s after which the engine closes an idle connection.
const idleSocketMs = 45_000;
const tries = 2;

/**
 * Connects to the two APIs of the engine. Guarantee: each call, repeats included, ends within `timeoutMs`, also when the server sends byte
 * by byte. Reads (GET, and POST to `/query/`) are tried twice on a broken connection, 502, 503 or 504; no other call is ever repeated. No
 * redirect is followed, no proxy used.
 */
export function connect(config: FlowableConfig, options: FlowableClientOptions = {}): Send {
  const apis = {
    'process-api': apiAt(config.processApiUrl, config),
    'external-job-api': apiAt(config.externalJobApiUrl, config),
  };
  const request = async <Reply>(call: Call<Reply>, url: string): Promise<Reply> => {
    const { api, method, path } = operations[call.operation];
    const count = (): void => options.onRequest?.(call.operation);
    try {
      count();
      const answer = await apis[api].request<unknown>({
        method,
        url,
        params: call.query,
        data: call.body,
        signal: AbortSignal.timeout(config.timeoutMs),
        ...(call.text && { responseType: 'text' as const, transformResponse: (data: unknown) => data }),
        'axios-retry': { retries: isRead(method, path) ? tries - 1 : 0, onRetry: count },
      });
      return call.reply.parse(answer.data);
    } catch (error) {
      throw toFlowableError(error, call.operation);
    }
  };
  return (call) => request(call, pathOf(operations[call.operation].path, call.ids));
}

/**
 * Puts encoded ids into a path, one for each `{id}`.
 * @throws FlowableError REJECTED for an absent or empty id, one of dots, which would name another route, or one with half a character.
 */
export function pathOf(path: string, ids: readonly string[] = []): string {
  const rest = [...ids];
  return path.replaceAll('{id}', () => part(rest.shift() ?? '', path));
}

function part(value: string, path: string): string {
  if (/^\.{0,2}$/.test(value) || !value.isWellFormed()) {
    throw new FlowableError({ code: 'REJECTED', operation: path, fact: `"${value}" is not an id` });
  }
  return encodeURIComponent(value);
}

function apiAt(baseUrl: string, config: FlowableConfig): AxiosInstance {
  const http = createAxios({
    baseURL: baseUrl,
    auth: { username: config.user, password: config.password },
    headers: { Accept: 'application/json, text/xml;q=0.9' },
    timeout: config.timeoutMs,
    transformResponse: jsonOrText,
    maxBytes: maxReplyBytes,
    httpAgent: new HttpAgent({ keepAlive: true, timeout: idleSocketMs }),
    httpsAgent: new HttpsAgent({ keepAlive: true, timeout: idleSocketMs }),
  });
  axiosRetry(http, { retryCondition: canRepeat, retryDelay: () => 50 + Math.random() * 100 });
  return http;
}

/** Parses a reply body as JSON and returns any other text unchanged, so that the schema of the reply rejects the text. */
function jsonOrText(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return parseExact(data);
  } catch {
    return data;
  }
}

function isRead(method: string, path: string): boolean {
  return method === 'GET' || (method === 'POST' && path.startsWith('/query/'));
}

function canRepeat(error: AxiosError): boolean {
  const status = error.response?.status ?? 0;
  if (isTooLarge(error)) return false;
  return axiosRetry.isNetworkError(error) || wasCut(error) || (status >= 502 && status <= 504);
}
