import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';

import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { spansOf } from '#tests/support/trace-collector.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');
const as = people(stack.api.url);

const start = `mutation ($key: String!, $variables: JSONObject!) {
  startProcess(key: "hello-world", businessKey: $key, variables: $variables, idempotencyKey: $key) { status processInstanceId } }`;
const read = 'query ($id: ID!) { processInstance(id: $id) { status outcome variables } }';

interface Started {
  startProcess: { status: string; processInstanceId: string };
}
interface Read {
  processInstance: { status: string; outcome: string | null; variables: Record<string, unknown> };
}

async function runToEnd(variables: Record<string, unknown>) {
  const clara = as('clara');
  const { startProcess } = await clara.request<Started>(start, { key: randomUUID(), variables });
  const { processInstance } = await eventually(
    () => clara.request<Read>(read, { id: startProcess.processInstanceId }),
    (answer) => answer.processInstance.status === 'COMPLETED',
    { what: 'The end of hello-world', seconds: 60 },
  );
  return { id: startProcess.processInstanceId, ...processInstance };
}

describe('hello-world', () => {
  it('writes the message of the start to the log and keeps it', async () => {
    const message = `Hello ${randomUUID()}`;
    const instance = await runToEnd({ message });
    expect(instance).toMatchObject({ outcome: 'Message logged', variables: { loggedMessage: message } });
    const lines = (await readFile(join(stack.logs, 'host.log'), 'utf8')).split('\n').filter((line) => line.includes(message));
    expect(lines.filter((line) => line.includes(instance.id) && line.includes('hello-world.log-message'))).toHaveLength(1);
  });

  it('is one trace from its start to the report of its worker', async () => {
    const { id } = await runToEnd({ message: 'Hello' });
    const names = async () => (await spansOf(stack.collector?.url ?? '', traceIdOf(id))).map(({ name }) => name);
    const whole = ['start hello-world', 'process hello-world.log-message', 'settle hello-world.log-message'];
    await expect.poll(names, { timeout: 30_000 }).toEqual(expect.arrayContaining(whole));
  });
});
