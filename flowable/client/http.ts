import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import axios, { type AxiosError, type AxiosInstance } from 'axios';
import axiosRetry from 'axios-retry';
import { z } from 'zod';

import { FlowableError, toFlowableError, wasCut } from './errors.ts';
import type { FlowableConfig } from '#flowable/config.ts';

/** Options of a client beside its settings. */
export interface FlowableClientOptions {
  /** Called once per request that goes out, repeats included, with group and function: `tasks.list`. For counting. */
  readonly onRequest?: (operation: string) => void;
  /** The tenant of the engine that the client speaks for; absent: everything without tenant. */
  readonly tenantId?: string;
}

/** One call. */
export interface Call<Reply> {
  /** Group and function of the client, for errors and counts. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Made with `path`, so that ids cannot change the route. */
  readonly path: string;
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
 * Connects to one base URL of the engine.
 * Guarantee: each call, its repeats included, ends within `timeoutMs`, also when the server sends byte by byte. Reads (GET, and POST to
 * `/query/`) are tried twice on a broken connection, 502, 503 or 504; nothing else is ever repeated. No redirect is followed, no proxy used.
 */
export function connect(baseUrl: string, config: FlowableConfig, options: FlowableClientOptions = {}): Send {
  const http = createAxios(baseUrl, config);
  return async (call) => {
    const count = (): void => options.onRequest?.(call.operation);
    try {
      count();
      const answer = await http.request<unknown>({
        method: call.method,
        url: call.path,
        params: call.query,
        data: call.body,
        signal: AbortSignal.timeout(config.timeoutMs),
        ...(call.text && { responseType: 'text' as const, transformResponse: (data: unknown) => data }),
        'axios-retry': { retries: isRead(call) ? tries - 1 : 0, onRetry: count },
      });
      return call.reply.parse(answer.data);
    } catch (error) {
      throw toFlowableError(error, call.operation);
    }
  };
}

/**
 * Builds a path with encoded parts.
 * @throws FlowableError REJECTED for an empty part or one of dots, which would name another route.
 */
export function path(texts: TemplateStringsArray, ...parts: readonly string[]): string {
  return texts.reduce((built, text, index) => built + part(parts[index - 1] ?? '', texts) + text);
}

function part(value: string, texts: TemplateStringsArray): string {
  if (/^\.{0,2}$/.test(value)) {
    throw new FlowableError({ code: 'REJECTED', operation: texts.join('{id}'), fact: `"${value}" is not an id` });
  }
  return encodeURIComponent(value);
}

function createAxios(baseUrl: string, config: FlowableConfig): AxiosInstance {
  const http = axios.create({
    baseURL: baseUrl,
    auth: { username: config.user, password: config.password },
    headers: { Accept: 'application/json, text/xml;q=0.9' },
    timeout: config.timeoutMs,
    maxRedirects: 0,
    allowAbsoluteUrls: false,
    proxy: false,
    maxContentLength: maxReplyBytes,
    maxBodyLength: maxReplyBytes,
    httpAgent: new HttpAgent({ keepAlive: true, timeout: idleSocketMs }),
    httpsAgent: new HttpsAgent({ keepAlive: true, timeout: idleSocketMs }),
  });
  axiosRetry(http, { retryCondition: canRepeat, retryDelay: () => 50 + Math.random() * 100 });
  return http;
}

function isRead(call: Call<unknown>): boolean {
  return call.method === 'GET' || (call.method === 'POST' && call.path.startsWith('/query/'));
}

function canRepeat(error: AxiosError): boolean {
  const status = error.response?.status ?? 0;
  return axiosRetry.isNetworkError(error) || wasCut(error) || (status >= 502 && status <= 504);
}
