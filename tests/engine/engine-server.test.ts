import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import type { EngineAccounts } from '#flowable/config.ts';
import { assembleEngine } from '#flowable/engine/assemble.ts';
import { type EngineOptions, type RunningEngine, startEngine } from '#flowable/engine/run.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

const { flowable, postgres } = inject('stack');

interface Account {
  user: string;
  password: string;
}

async function call(path: string, account?: Account, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const headers = new Headers(init.headers);
  if (account) headers.set('authorization', `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`);
  const response = await fetch(flowable.url + path, { ...init, headers, signal: AbortSignal.timeout(20_000) });
  return { status: response.status, text: await response.text() };
}

const element = (attributes: string, content = '') => `<serviceTask id="work" ${attributes}>${content}</serviceTask>`;
const field = (name: string, value: string) => `<flowable:field name="${name}" stringValue="${value}"/>`;

function model(key: string, work: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests">
  <process id="${key}" isExecutable="true">
    <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="work"/>
    ${work}
    <sequenceFlow id="b" sourceRef="work" targetRef="end"/><endEvent id="end"/>
  </process>
</definitions>`;
}

async function deploy(key: string, work: string): Promise<{ status: number; text: string }> {
  const body = new FormData();
  body.set('file', new Blob([model(key, work)]), `${key}.bpmn`);
  return call(`/process-api/repository/deployments`, flowable, { method: 'POST', body });
}

function start(key: string): Promise<{ status: number; text: string }> {
  const body = JSON.stringify({ processDefinitionKey: key, variables: [{ name: 'text', value: 'abc' }] });
  return call('/process-api/runtime/process-instances', flowable, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
}

/** Evaluates an expression in a condition: the token takes the flow only when the expression is true. */
async function evaluate(key: string, expression: string): Promise<{ status: number; text: string }> {
  const gateway = `<exclusiveGateway id="work" default="no"/>
    <sequenceFlow id="yes" sourceRef="work" targetRef="waiting"><conditionExpression><![CDATA[${expression}]]></conditionExpression></sequenceFlow>
    <userTask id="waiting"/><sequenceFlow id="no" sourceRef="work" targetRef="other"/><endEvent id="other"/>`;
  const deployed = await deploy(key, gateway);
  expect(deployed).toMatchObject({ status: 201 });
  return start(key);
}

describe('the doors of the engine', () => {
  it.each([
    ['the process API', '/process-api/runtime/tasks'],
    ['the external-worker API', '/external-job-api/jobs'],
    ['a deployment', '/process-api/repository/deployments'],
    ['the metrics', '/actuator/prometheus'],
    ['an unknown path', '/nowhere'],
  ])('%s answers 401 to an anonymous caller', async (_name, path) => {
    expect((await call(path)).status).toBe(401);
  });

  it('refuses a wrong password, also after the right one was used', async () => {
    expect((await call('/process-api/runtime/tasks', flowable)).status).toBe(200);
    expect((await call('/process-api/runtime/tasks', { ...flowable, password: `${flowable.password}x` })).status).toBe(401);
  });

  it('opens both APIs to its account', async () => {
    expect((await call('/process-api/runtime/tasks', flowable)).status).toBe(200);
    expect((await call('/external-job-api/jobs', flowable)).status).toBe(200);
  });

  it('shows health to everyone, without details', async () => {
    const { status, text } = await call('/actuator/health');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ status: 'UP', groups: ['liveness', 'readiness'] });
  });

  it('gives Prometheus metrics to its account', async () => {
    const { status, text } = await call('/actuator/prometheus', flowable);
    expect(status).toBe(200);
    expect(text).toContain('hikaricp_connections_active');
  });

  it.each([
    '/process-api/management/tables',
    '/process-api/management/tables/ACT_ID_USER/data',
    '/process-api/management/%74ables/ACT_ID_USER/data',
    '/process-api/identity/users',
    '/idm-api/users',
    '/actuator/env',
    '/actuator/heapdump',
    '/actuator',
  ])('keeps %s closed even to its account', async (path) => {
    expect((await call(path, flowable)).status).toBe(403);
  });

  it('lets nobody change its own properties', async () => {
    expect((await call('/process-api/management/engine-properties', flowable)).status).toBe(200);
    expect((await call('/process-api/management/engine-properties/next.dbid', flowable, { method: 'DELETE' })).status).toBe(403);
  });

  it('takes no serialized Java objects as variables', async () => {
    const id: unknown = JSON.parse((await evaluate('serialized-variable', '${true}')).text).id;
    const body = new FormData();
    body.set('name', 'object');
    body.set('type', 'serializable');
    body.set('file', new Blob([Buffer.from('aced0005', 'hex')]), 'object');
    const { status, text } = await call(`/process-api/runtime/process-instances/${String(id)}/variables`, flowable, {
      method: 'POST',
      body,
    });
    expect({ status, text }).toMatchObject({ status: 415 });
    await call(`/process-api/runtime/process-instances/${String(id)}`, flowable, { method: 'DELETE' });
  });
});

describe('a model with code', () => {
  const fields = `<extensionElements>${field('command', 'ls')}${field('to', 'a@b')}${field('text', 'x')}${field('requestMethod', 'GET')}${field('requestUrl', 'http://x')}</extensionElements>`;
  const userTask = (listener: string) => `<userTask id="work"><extensionElements>${listener}</extensionElements></userTask>`;

  const external = 'flowable:type="external-worker" flowable:topic="none"';
  const mapped = (prefix: string) =>
    `<${prefix}:mapException xmlns:x="http://x.example" errorCode="a">java.lang.Exception</${prefix}:mapException>`;
  const repeated = (how: string) =>
    `<userTask id="work"><multiInstanceLoopCharacteristics flowable:collection="\${list}"><extensionElements><flowable:variableAggregation target="all" ${how}/></extensionElements></multiInstanceLoopCharacteristics></userTask>`;

  it.each([
    ['script-task', '<scriptTask id="work" scriptFormat="juel"><script>${1}</script></scriptTask>', '<scriptTask>'],
    ['java-class', element('flowable:class="java.lang.String"'), 'class'],
    ['delegate', element('flowable:delegateExpression="${x}"'), 'delegateExpression'],
    ['expression', element('flowable:expression="${x.y()}"'), 'expression'],
    ['shell', element('flowable:type="shell"', fields), 'shell'],
    ['mail', element('flowable:type="mail"', fields), 'mail'],
    ['http', element('flowable:type="http"', fields), 'http'],
    ['task-listener', userTask('<flowable:taskListener event="create" expression="${x}"/>'), '<flowable:taskListener>'],
    ['listener', userTask('<flowable:executionListener event="start" class="java.lang.String"/>'), '<flowable:executionListener>'],
    ['aggregation-class', repeated('class="java.lang.String"'), 'class'],
    ['aggregation-delegate', repeated('delegateExpression="${x}"'), 'delegateExpression'],
    ['aggregation-of-another-vendor', repeated('x:delegateExpression="${x}" xmlns:x="http://x.example"'), 'delegateExpression'],
    ['map-exception', element(external, `<extensionElements>${mapped('flowable')}</extensionElements>`), '<flowable:mapException>'],
    ['map-exception-of-another-vendor', element(external, `<extensionElements>${mapped('x')}</extensionElements>`), '<x:mapException>'],
  ])('of the kind %s cannot be deployed', async (key, work, named) => {
    const { status, text } = await deploy(key, work);
    expect(status).toBe(500);
    expect(text).toContain("Problem: 'baton-code-in-model'");
    expect(text).toContain(`'work' `);
    expect(text).toContain(named);
    expect(text).toContain('use an external-worker task');
  });

  it('is refused, one with an external worker is taken', async () => {
    expect(
      (await deploy('worker-only', element('flowable:type="external-worker" flowable:topic="none" flowable:exclusive="false"'))).status,
    ).toBe(201);
  });
});

describe('an expression', () => {
  it.each([
    ['a Spring bean', 'restSecurity', '${restSecurity != null}'],
    ['the engine', 'processEngine', '${processEngine != null}'],
    ['reflection', 'getClass', "${''.getClass().forName('java.lang.Runtime') != null}"],
    ['the class property', 'class', "${''.class != null}"],
    ['what is behind the execution', 'getProcessDefinition', '${execution.getProcessDefinition() != null}'],
    ['a Java class by name', 'Runtime', '${Runtime.getRuntime() != null}'],
  ])('does not reach %s', async (_name, member, expression) => {
    const { status, text } = await evaluate(`closed-${member.toLowerCase()}`, expression);
    expect({ status, text }).toMatchObject({ status: 500 });
    expect(text).toContain(member);
  });

  it('reads variables and compares', async () => {
    const { status, text } = await evaluate(
      'open-expression',
      "${text.length() == 3 && execution.hasVariable('text') && text.contains('b')}",
    );
    expect({ status, text }).toMatchObject({ status: 201 });
    expect(JSON.parse(text)).toMatchObject({ ended: false });
  });
});

describe('an engine of its own', () => {
  const database = `engine_server_${process.pid}`;
  const logFile = join(tmpdir(), `${database}.log`);
  let options: Omit<EngineOptions, 'admin'> & { accounts: EngineAccounts };
  let running: RunningEngine | undefined;

  async function sql(text: string): Promise<void> {
    const client = new pg.Client({ ...connection(), database: 'postgres' });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  }

  const connection = () => ({ host: postgres.host, port: postgres.port, user: postgres.user, password: postgres.password });

  beforeAll(async () => {
    await sql(`create database ${database}`);
    options = {
      jar: await assembleEngine({ log: () => undefined }),
      port: await freePort(),
      database: { ...connection(), name: database },
      accounts: accountsOf('the-first-long-password'),
      logFile,
    };
  });

  afterAll(async () => {
    await running?.stop();
    await sql(`drop database if exists ${database} with (force)`);
    await rm(logFile, { force: true });
  });

  const accountsOf = (password: string): EngineAccounts => ({
    api: { user: 'first', password },
    bridge: { user: 'bridge', password: `${password}-2` },
    deployment: { user: 'deployment', password: `${password}-3` },
  });

  it.each(['test', 'too-short', 'changemechangeme'])('does not start with "%s" as the password before', async (password) => {
    const environment = { FLOWABLE_API_PASSWORD_PREVIOUS: password };
    await expect(startEngine({ ...options, environment })).rejects.toThrow(/FLOWABLE_API_PASSWORD_PREVIOUS\) is /);
  });

  it.each(['', 'test', 'too-short', 'changemechangeme'])('does not start with the password "%s"', async (password) => {
    const accounts = { ...options.accounts, api: { user: 'first', password } };
    await expect(startEngine({ ...options, accounts })).rejects.toThrow(/FLOWABLE_API_PASSWORD is /);
  });

  it.each([
    ['an account for everything beside', { FLOWABLE_ADMIN_PASSWORD: 'the-admin-long-password' }, /FLOWABLE_ADMIN_PASSWORD is set/],
    ['one password for two accounts', { FLOWABLE_BRIDGE_PASSWORD: 'the-first-long-password' }, /api and bridge have the same password/],
    ['a weak password for the metrics', { FLOWABLE_METRICS_PASSWORD: 'too-short' }, /FLOWABLE_METRICS_PASSWORD \(or/],
    ['one user for two accounts', { FLOWABLE_BRIDGE_USER: 'first' }, /api and bridge have the same user/],
  ])('does not start in production with %s', async (_name, environment, sentence) => {
    await expect(startEngine({ ...options, environment })).rejects.toThrow(sentence);
  });

  it('tells a deployment with one account what to set', async () => {
    const { accounts: _, ...without } = options;
    const environment = { FLOWABLE_ADMIN_PASSWORD: 'the-admin-long-password' };
    await expect(startEngine({ ...without, environment })).rejects.toThrow(
      'FLOWABLE_API_PASSWORD and FLOWABLE_BRIDGE_PASSWORD and FLOWABLE_DEPLOYMENT_PASSWORD is not set',
    );
  });

  it('takes changed accounts at the next start, shuts out the old ones, limits log-ins that fail, and logs JSON', async () => {
    const status = async (account: Account, path = '/actuator/prometheus') => {
      const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
      return (await fetch(`${running?.url}${path}`, { headers: { authorization } })).status;
    };
    const flood = async (user: string) => {
      const statuses: number[] = [];
      for (let guess = 0; guess < 40; guess += 1) statuses.push(await status({ user, password: `guess-${guess}` }));
      return statuses;
    };
    const first = options.accounts.api;
    const changed = accountsOf('another-long-password');
    const second = { user: 'second', password: 'test' };

    await rm(logFile, { force: true });
    const prometheus = { user: 'baton-metrics', password: 'the-password-of-prometheus' };
    running = await startEngine({ ...options, environment: { FLOWABLE_METRICS_PASSWORD: prometheus.password } });
    expect([await status(first), await status(prometheus)]).toEqual([200, 200]);
    for (const path of ['/process-api/runtime/tasks', '/external-job-api/jobs', '/process-api/repository/deployments'])
      expect(await status(prometheus, path), path).toBe(403);
    await running.stop();

    // While passwords are rotated each account is let in with both.
    const environment = {
      FLOWABLE_API_PASSWORD_PREVIOUS: options.accounts.api.password,
      FLOWABLE_BRIDGE_PASSWORD_PREVIOUS: options.accounts.bridge.password,
      FLOWABLE_DEPLOYMENT_PASSWORD_PREVIOUS: options.accounts.deployment.password,
    };
    running = await startEngine({ ...options, accounts: changed, environment });
    for (const account of Object.values(options.accounts)) expect(await status(account)).toBe(200);
    for (const account of Object.values(changed)) expect(await status(account)).toBe(200);
    await running.stop();

    running = await startEngine({ ...options, accounts: changed });
    expect([await status(first), await status(changed.api)]).toEqual([401, 200]);
    // An account that has logged in from an address stays admitted there; another one is refused even with the right password.
    for (const user of ['first', 'bridge']) expect(new Set((await flood(user)).slice(15))).toEqual(new Set([429]));
    expect([await status(changed.api), await status(changed.bridge), await status(changed.deployment)]).toEqual([200, 429, 200]);
    running.kill();
    await running.stop();

    // Weak passwords are taken in development only.
    const { accounts: _, ...without } = options;
    running = await startEngine({ ...without, admin: second });
    expect([await status(changed.api), await status(second)]).toEqual([401, 200]);

    const lines = (await readFile(logFile, 'utf8')).trimEnd().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.every((entry) => typeof entry['@timestamp'] === 'string' && typeof entry['message'] === 'string')).toBe(true);
    expect(entries.some((entry) => entry['message'] === 'Log-in refused' && entry['account'] === 'first')).toBe(true);
    expect(lines.join('\n')).not.toContain(first.password);
  });
});
