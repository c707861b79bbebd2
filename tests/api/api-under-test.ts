/** API over a real PostgreSQL with a separate database. The engine is nock's; events and assignees are recorded. */
import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { pino } from 'pino';
import { inject } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { createWorkerApi, type WorkerApi } from '#inngest/graphql/worker-api.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { type DevelopmentPerson, issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { readApiConfig } from '#netlify/core/config.ts';
import { connectDatabase, type Database } from '#netlify/database/client.ts';
import type { ApiDependencies, OutgoingEvent } from '#netlify/core/dependencies.ts';
import { createApi } from '#netlify/graphql/yoga.ts';
import { notifyPeople } from '#netlify/services/notifications/notify-people.ts';
import { asRuntimeRole } from '#scripts/stack/postgres/postgres.ts';

export const engineUrl = 'http://flowable.test';
export const apiUrl = 'http://api.test/graphql';
export const developmentSecret = 'development-secret-of-the-api-tests-0001';
export const serviceSecret = 'service-token-secret-of-the-api-tests-01';

export interface Answer {
  readonly status: number;
  // Untyped: each test states the expected data.
  readonly data: Record<string, ReturnType<typeof JSON.parse>> | null;
  readonly errors: { message: string; extensions: Record<string, unknown> }[];
}

export interface ApiUnderTest {
  readonly deps: ApiDependencies;
  /** The same database by the role that owns its tables. */
  readonly owner: Database;
  readonly worker: WorkerApi;
  readonly sent: OutgoingEvent[];
  /** Assignees that were reported to the engine's tasks. */
  readonly assigned: { taskId: string; assignee: string | null }[];
  readonly logged: string[];
  as(person: string): (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  withToken(token: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  fetch(request: Request, from?: { address?: string }): Promise<Response>;
  close(): Promise<void>;
}

const developmentEnv = (databaseUrl: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  SERVICE_TOKEN_SECRET: serviceSecret,
  AUTH_MODE: 'development',
  AUTH_DEV_SECRET: developmentSecret,
});

/**
 * Starts the API on a database of its own. Readers of the change feed need also a server of their own (`server`: an address on it): a
 * transaction in any database holds the feed back.
 */
export async function startApi(
  settings: { env?: Record<string, string | undefined>; replace?: Partial<ApiDependencies>; server?: string } = {},
): Promise<ApiUnderTest> {
  const ownerUrl = await createDatabase({ server: settings.server });
  const databaseUrl = asRuntimeRole(ownerUrl);
  const config = readApiConfig({ ...developmentEnv(databaseUrl), ...settings.env });
  const logged: string[] = [];
  const sent: OutgoingEvent[] = [];
  const assigned: ApiUnderTest['assigned'] = [];
  const flowable = createFlowableClient({
    processApiUrl: `${engineUrl}/process-api`,
    externalJobApiUrl: `${engineUrl}/external-job-api`,
    user: 'baton',
    password: 'engine-password',
    timeoutMs: 3_000,
  });
  const assign = async (taskId: string, assignee: string | null): Promise<void> => void assigned.push({ taskId, assignee });
  const connection = connectDatabase(databaseUrl, () => undefined);
  const owner = connectDatabase(ownerUrl, () => undefined);
  const deps: ApiDependencies = {
    config,
    database: connection.database,
    flowable: { ...flowable, tasks: { ...flowable.tasks, assign } },
    engineUrl: `${engineUrl}/process-api`,
    workflows,
    handleActivityEvents: notifyPeople,
    send: async (events) => void sent.push(...events),
    certificateEnd: () => Promise.reject(new Error('There is no such server.')),
    log: pino({ level: 'info' }, { write: (line) => void logged.push(line) }),
    ...settings.replace,
  };
  const { fetch } = createApi(deps);
  const withToken: ApiUnderTest['withToken'] = async (token, query, variables = {}) => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const response = await fetch(new Request(apiUrl, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }));
    const body = await response.json();
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  };
  return {
    deps,
    owner: owner.database,
    worker: createWorkerApi({ url: apiUrl, serviceTokenSecret: serviceSecret, fetch: (url, init) => fetch(new Request(url, init)) }),
    sent,
    assigned,
    logged,
    as: (person) => async (query, variables) => withToken(await tokenOf(person), query, variables),
    withToken,
    fetch,
    close: async () => {
      await connection.close();
      await owner.close();
    },
  };
}

export function tokenOf(id: string): Promise<string> {
  const person = seededPeople.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`Nobody is called ${id}.`);
  return issueDevelopmentToken(person, developmentSecret);
}

/** Returns a token of a person who is not seeded: a clerk, unless said otherwise. */
export function tokenOfStranger(person: Partial<DevelopmentPerson> & { id: string }): Promise<string> {
  return issueDevelopmentToken({ name: person.id, roles: ['clerk'], groups: [], tenant: '', ...person }, developmentSecret);
}

/** Makes a database on the server of an address: a copy of a migrated one, or an empty one. @returns its address for the role that owns the tables. */
export async function createDatabase({
  migrated = true,
  server,
}: { migrated?: boolean; server?: string | undefined } = {}): Promise<string> {
  const activitiesUrl = server ?? inject('postgres').activitiesUrl;
  const name = `api_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: activitiesUrl });
  await client.connect();
  await client.query(`create database ${name}${migrated ? ' template migrated' : ''}`);
  await client.end();
  const url = new URL(activitiesUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Returns the code of the only error of an answer. */
export const codeOf = (answer: Answer): unknown => answer.errors[0]?.extensions['code'];
