/** Engine of one test file on a separate database, beside the engine that the files share. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { inject } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { assembleEngine } from '#flowable/engine/assemble.ts';
import { type EngineOptions, startEngine } from '#flowable/engine/run.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import './provided.ts';

export interface OwnEngine {
  readonly client: FlowableClient;
  readonly logFile: string;
  /** Connection to the engine's database. */
  readonly sql: pg.Client;
  /** Calls the engine's REST API where the client has no function; throws unless the answer is a success. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const admin = { user: 'tests', password: 'a-long-enough-password' };

export async function startOwnEngine(name: string, options: Pick<EngineOptions, 'hints' | 'timerTenant'> = {}): Promise<OwnEngine> {
  const server = new URL(inject('processEngine')['DATABASE_URL'] ?? '');
  const database = `${name}_${process.pid}`;
  const logFile = join(tmpdir(), `${database}.log`);
  const removeDatabase = () => onServer(server, `drop database if exists ${database} with (force)`);
  await onServer(server, `create database ${database}`);
  const engine = await startEngine({
    jar: await assembleEngine({ log: () => undefined }),
    port: await freePort(),
    database: { ...login(server), host: server.hostname, port: Number(server.port), name: database },
    admin,
    logFile,
    ...options,
  }).catch(async (error: unknown) => {
    await removeDatabase();
    throw error;
  });
  const sql = new pg.Client({ ...login(server), host: server.hostname, port: Number(server.port), database });
  await sql.connect();
  const { url } = engine;
  const client = createFlowableClient(
    readFlowableConfig({ FLOWABLE_URL: url, FLOWABLE_USER: admin.user, FLOWABLE_PASSWORD: admin.password }),
  );
  const close = async () => {
    await engine.stop();
    await sql.end();
    await removeDatabase();
    await rm(logFile, { force: true });
  };
  return { client, logFile, sql, call: (method, path, body) => call(url + path, method, body), close };
}

async function call(url: string, method: string, body: unknown): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${admin.user}:${admin.password}`).toString('base64')}`;
  const response = await fetch(url, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(20_000),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}

const login = (server: URL) => ({ user: decodeURIComponent(server.username), password: decodeURIComponent(server.password) });

async function onServer(server: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
