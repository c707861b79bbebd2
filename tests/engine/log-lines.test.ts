/** Lines of the functions host on the whole stack: JSON, with the ids by which an instance, its job, its run and its trace are found. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, inject, it } from 'vitest';

import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');
const as = people(stack.api.url);

const start = `mutation ($key: String!, $variables: JSONObject!) {
  startProcess(key: "hello-world", businessKey: $key, variables: $variables, idempotencyKey: $key) { processInstanceId } }`;

async function linesOfHost(): Promise<Record<string, unknown>[]> {
  const log = await readFile(join(stack.logs, 'host.log'), 'utf8');
  const lines = log.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('carry instance, job, run and trace', async () => {
  const variables = { message: `Hello ${randomUUID()}` };
  const { startProcess } = await as('clara').request<{ startProcess: { processInstanceId: string } }>(start, {
    key: randomUUID(),
    variables,
  });
  const { processInstanceId } = startProcess;
  const find = async () => (await linesOfHost()).find((line) => line['msg'] === variables.message);
  const line = await eventually(find, Boolean, { what: 'The line of the worker' });
  const text = expect.any(String) as unknown;
  const traceId = traceIdOf(processInstanceId);
  expect(line).toMatchObject({ part: 'bridge', processInstanceId, jobId: text, runId: text, businessKey: text, traceId, spanId: text });
});
