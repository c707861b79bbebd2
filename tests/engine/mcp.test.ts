/** The MCP server of the functions host, as an operator's client meets it on the real parts. */
import { randomUUID } from 'node:crypto';

import { expect, inject, it } from 'vitest';
import { z } from 'zod';

import { callerWith, developmentToken } from '#scripts/api/caller.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { connectMcp } from '#tests/support/mcp-client.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const url = `${stack.api.url}/mcp`;

const start = `mutation ($key: String!) {
  startProcess(key: "hello-world", businessKey: $key, variables: {}, idempotencyKey: $key) { processInstanceId } }`;

it('tells an operator of an instance until its end, and auditors of the calls', async () => {
  const businessKey = randomUUID();
  const { startProcess } = await as('clara').request<{ startProcess: { processInstanceId: string } }>(start, { key: businessKey });
  const { processInstanceId: id } = startProcess;
  const token = await developmentToken(stack.api.url, 'otto');
  const { client, call } = await connectMcp({ url, token });
  const read = async () => JSON.parse((await call('get_instance', { id })).texts[1] ?? '{}') as Record<string, unknown>;
  const ended = await eventually(read, ({ status }) => status === 'COMPLETED', { what: 'The end of hello-world' });
  expect(ended).toMatchObject({ id, businessKey, processDefinitionKey: 'hello-world', outcome: 'Message logged' });
  expect(JSON.parse((await call('explain_waiting', { id })).texts[1] ?? '{}')).toMatchObject({ id, status: 'COMPLETED' });
  expect((await call('search_incidents')).isError).toBe(false);
  expect((await call('get_runbook', { name: 'alerts/dead-letters' })).texts[0]).toMatch(/^# /);
  await client.close();
  const query = 'query ($target: String) { audit(filter: { target: $target }) { nodes { actor operation result } } }';
  const ada = callerWith(stack.api.url, await developmentToken(stack.api.url, 'ada'));
  const { audit } = await ada.request(query, { target: id }, z.object({ audit: z.object({ nodes: z.array(z.unknown()) }) }));
  expect(audit.nodes).toContainEqual({ actor: 'otto', operation: 'mcp.explain_waiting', result: 'done' });
});

it('refuses a clerk', async () => {
  const token = await developmentToken(stack.api.url, 'clara');
  await expect(connectMcp({ url, token })).rejects.toThrow('Your role does not allow');
});
