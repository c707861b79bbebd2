import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import axios from 'axios';
import { Client as Database } from 'pg';
import { z } from 'zod';

import { readEngineHostConfig } from '#flowable/config.ts';
import { mavenJar } from '#scripts/stack/engine/maven-jar.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { type RunningChild, startChild, waitReady } from '#scripts/stack/process/process.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { log } from '../bench-stack.ts';
import type { PeerEngine } from './peer-engine.ts';
import { twoTasks, twoTasksModel } from './two-tasks.ts';

const sources = fileURLToPath(new URL('./operaton', import.meta.url));
const database = 'operaton';
const readySeconds = 120;
const deadlineMs = 60_000;

const countSchema = z.object({ count: z.number() });
const instancesSchema = z.array(z.object({ startTime: z.string(), endTime: z.string().nullable() }));

/** Starts Operaton on a database of its own at the stack's PostgreSQL server, and runs `measure` beside it. */
export async function withOperaton<T>(stack: Stack, measure: (engine: PeerEngine) => Promise<T>): Promise<T> {
  const jar = await mavenJar({ name: 'operaton', title: 'Operaton', sources, jar: 'operaton.jar', log });
  await createDatabase(stack);
  const port = await freePort();
  const child = await startOperaton(stack, jar, port);
  try {
    return await measure(await operatonEngine(`http://127.0.0.1:${port}/engine-rest`, child));
  } finally {
    await child.stop();
  }
}

async function createDatabase(stack: Stack): Promise<void> {
  const client = new Database({ connectionString: stack.postgres.current.url('postgres'), query_timeout: 10_000 });
  await client.connect();
  try {
    await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function startOperaton(stack: Stack, jar: string, port: number): Promise<RunningChild> {
  const { host, port: databasePort, user, password } = stack.postgres.current;
  const { java, environment } = readEngineHostConfig();
  return startChild({
    name: 'Operaton',
    command: java,
    // As our own engine in production: the JVM's own compilers and collector.
    args: ['-Xmx1434m', '-jar', jar],
    env: {
      ...environment,
      SERVER_PORT: String(port),
      SPRING_DATASOURCE_URL: `jdbc:postgresql://${host}:${databasePort}/${database}`,
      SPRING_DATASOURCE_USERNAME: user,
      SPRING_DATASOURCE_PASSWORD: password,
    },
    logFile: join(stack.logs, 'operaton.log'),
  });
}

async function operatonEngine(url: string, child: RunningChild): Promise<PeerEngine> {
  const http = axios.create({ baseURL: url, timeout: deadlineMs, proxy: false });
  await waitReady(
    child,
    () =>
      http.get('/engine').then(
        () => true,
        () => false,
      ),
    readySeconds,
  );
  const form = new FormData();
  form.append('deployment-name', twoTasks.key);
  form.append('data', new Blob([twoTasksModel('operaton')]), `${twoTasks.key}.bpmn`);
  await http.post('/deployment/create', form);
  const history = (since: Date) => ({ processDefinitionKey: twoTasks.key, startedAfter: operatonDate(since) });
  return {
    url,
    start: async (businessKey) => void (await http.post(`/process-definition/key/${twoTasks.key}/start`, { businessKey })),
    countEnded: async (since) => {
      const { data } = await http.get('/history/process-instance/count', { params: { ...history(since), finished: true } });
      return countSchema.parse(data).count;
    },
    instances: async (since) => {
      const { data } = await http.get('/history/process-instance', { params: { ...history(since), maxResults: 1_000 } });
      return instancesSchema.parse(data).map(({ startTime, endTime }) => ({
        startedAt: Date.parse(startTime),
        endedAt: endTime === null ? null : Date.parse(endTime),
      }));
    },
  };
}

/** Formats a date as Operaton reads it: `2026-11-29T08:00:00.000+0000`. */
const operatonDate = (date: Date): string => date.toISOString().replace('Z', '+0000');
