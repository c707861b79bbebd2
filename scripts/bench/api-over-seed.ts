import { randomBytes } from 'node:crypto';

import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { pino } from 'pino';

import { createFlowableClient } from '#flowable/client/index.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { openActivities } from '#netlify/services/activities/process/open-activities.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import type { Person } from '#netlify/auth/person.ts';
import { readApiConfig } from '#netlify/core/config.ts';
import { connectDatabase } from '#netlify/database/client.ts';
import { migrateDatabase } from '#netlify/database/migrate.ts';
import * as schema from '#netlify/database/schema.ts';
import { certificateEnd } from '#netlify/core/certificate-end.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { createApi } from '#netlify/graphql/yoga.ts';
import { notifyPeople } from '#netlify/services/notifications/notify-people.ts';
import { asRuntimeRole } from '#scripts/stack/postgres/postgres.ts';

import type { Call } from './activity-calls.ts';
import { seedActivities } from './seed-activities.ts';

/** API in this process, over a database that was filled for the benchmark. */
export interface ApiOverSeed {
  /** Returns the milliseconds from the request to the whole answer. @throws Error when the answer has errors */
  time(person: Person, call: Call): Promise<number>;
  /** Returns the id of an open Activity of the reviewers, another one for each index. */
  open(index: number): string;
  close(): Promise<void>;
}

/** Fills the database at `url` and starts the API over it. `fresh` further Activities are open and new, for the measured changes. */
export async function startApiOverSeed(url: string, { count, fresh }: { count: number; fresh: number }): Promise<ApiOverSeed> {
  const runtimeUrl = asRuntimeRole(url);
  await migrateDatabase(url, runtimeUrl);
  // A connection of its own: filling takes longer than the API allows a statement.
  const pool = new Pool({ connectionString: url, max: 1 });
  await seedActivities(drizzle(pool, { schema }), { count, withForms: true });
  await pool.end();

  const { deps, close } = dependencies(runtimeUrl);
  const ids = await openActivities(
    deps,
    Array.from({ length: fresh }, (_, index) => freshTask(index)),
  );
  return {
    time: timed(deps),
    open: (index) => ids.at(index) ?? '',
    close,
  };
}

/** Makes the function that times a call of the API, from the request to the whole answer. */
export function timed(deps: ApiDependencies): ApiOverSeed['time'] {
  const { fetch } = createApi(deps);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: Person): Promise<string> => {
    const token = tokens.get(person.id) ?? issueDevelopmentToken(person, secret);
    tokens.set(person.id, token);
    return token;
  };
  return async (person, call) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(person)}` };
    const request = new Request('http://api.test/graphql', { method: 'POST', headers, body: JSON.stringify(call) });
    const begun = performance.now();
    const answer = await (await fetch(request)).text();
    const took = performance.now() - begun;
    if (answer.includes('"errors"')) throw new Error(`${call.query}: ${answer}`);
    return took;
  };
}

const secret = randomBytes(32).toString('base64url');

/** Returns the dependencies of an API over this database, without engine and Inngest. */
export function dependencies(url: string): { deps: ApiDependencies; close: () => Promise<void> } {
  const settings = { DATABASE_URL: url, SERVICE_TOKEN_SECRET: secret, AUTH_MODE: 'development', AUTH_DEV_SECRET: secret };
  const { database, close } = connectDatabase(url, () => undefined);
  const flowable = createFlowableClient({
    processApiUrl: 'http://127.0.0.1:1',
    externalJobApiUrl: 'http://127.0.0.1:1',
    user: '',
    password: '',
    timeoutMs: 1,
  });
  const deps: ApiDependencies = {
    config: readApiConfig(settings),
    database,
    // Neither engine nor Inngest is measured here; messages to both are not awaited.
    flowable: { ...flowable, tasks: { ...flowable.tasks, assign: async () => undefined } },
    engineUrl: 'http://127.0.0.1:1',
    workflows,
    log: pino({ level: 'silent' }),
    handleActivityEvents: notifyPeople,
    certificateEnd,
    send: async () => undefined,
  };
  return { deps, close };
}

const freshTask = (index: number) => ({
  taskId: `fresh-${index}`,
  userTaskKey: 'review',
  processInstanceId: `fresh-${index}`,
  processDefinitionKey: 'process-1',
  businessKey: `FRESH-${index}`,
  title: 'Review',
  description: null,
  candidateGroups: ['large'],
  candidateUsers: [],
  assignee: null,
  owner: null,
  delegation: 'NONE' as const,
  priority: 50,
  dueAt: null,
  deadlines: [],
  tenantId: '',
  variables: {},
});
