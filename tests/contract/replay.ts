import { readdirSync, readFileSync } from 'node:fs';

import nock from 'nock';

import { createFlowableClient, type FlowableClient, type FlowableClientOptions } from '#flowable/client/index.ts';
import type { Exchange, Fixture } from '#scripts/test/fixtures/fixture.ts';

const directory = new URL('./fixtures/', import.meta.url);
const host = 'http://flowable';
const user = 'contract';
/** Password that must never show up in an error. */
export const password = 'a-password-nobody-may-see';

/** Names of all recorded calls. */
export const fixtureNames = readdirSync(directory)
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/** Reads one recorded call. */
export function readFixture(name: string): Fixture {
  // Written by scripts/test/record-fixtures.ts and compared with the engine by tests/engine.
  return JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8')) as Fixture;
}

/** Returns a client of the engine that nock plays. */
export function client(options: FlowableClientOptions & { timeoutMs?: number } = {}): FlowableClient {
  const { timeoutMs = 5_000, ...rest } = options;
  const config = { processApiUrl: `${host}/process-api`, externalJobApiUrl: `${host}/external-job-api`, user, password, timeoutMs };
  return createFlowableClient(config, rest);
}

/** Answers the requests of the fixtures once each: method, path, query, body and password must be the recorded ones. */
export function replay(...names: readonly string[]): void {
  for (const name of names) {
    for (const exchange of readFixture(name).exchanges) answer(exchange);
  }
}

/** Calls the function of the client that the fixture names, with the recorded arguments. */
export async function callRecorded(name: string): Promise<unknown> {
  const { operation, args } = readFixture(name).call;
  const member = operation.split('.').reduce<unknown>((owner, key) => Reflect.get(Object(owner), key), client());
  if (typeof member !== 'function') throw new Error(`The client has no ${operation}.`);
  return await Reflect.apply(member, undefined, args.map(revived));
}

/** Returns the mock at the engine's address, for answers that were not recorded. */
export function engineScope(): nock.Scope {
  return nock(host).matchHeader('authorization', `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);
}

function answer({ request, reply }: Exchange): void {
  const isForm = typeof request.body === 'object' && request.body !== null && 'file' in request.body;
  const body = isForm ? new RegExp(`filename="${String(Reflect.get(Object(request.body), 'file'))}"`) : request.body;
  const headers = reply.contentType === null ? {} : { 'content-type': reply.contentType };
  engineScope()
    .intercept(request.path, request.method, body === '' ? undefined : (body as nock.RequestBodyMatcher))
    .query(request.query)
    .reply(reply.status, reply.body as nock.Body, headers);
}

function revived(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(revived);
  if (typeof arg !== 'object' || arg === null) return arg;
  if ('$date' in arg) return new Date(String(arg.$date));
  return Object.fromEntries(Object.entries(arg).map(([key, value]) => [key, revived(value)]));
}
