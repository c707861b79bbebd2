import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { heartbeat } from '#netlify/database/schema.ts';
import { readOnly } from '#scripts/operate/check/facts.ts';
import { invariants } from '#scripts/operate/check/invariants.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';
import { runScript } from '#tests/support/run-script.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));
const reader = { name: 'checking_reader', password: 'reads-only' };

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: stack.postgres.activitiesUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await asOwner(`create role ${reader.name} login password '${reader.password}'; grant pg_read_all_data to ${reader.name}`);
});
afterAll(() => asOwner(`drop role ${reader.name}`));

/** Runs it as against production: without a sandbox, with a role of the database that may only read. */
async function check(): Promise<{ code: number | null; output: string }> {
  const url = new URL(stack.postgres.activitiesUrl);
  Object.assign(url, { username: reader.name, password: reader.password });
  const script = runScript('scripts/operate/check.ts', [], { ...stack.settings, DATABASE_URL: url.href, SANDBOX_URL: '' });
  const { code } = await script.ended;
  return { code, output: script.output() };
}

describe('npm run check', () => {
  it('reads everything with a role that may write nothing, and names a dead letter until it is gone', async () => {
    const failed = await failedInstance(flowable, { message: 'The provider does not know the sender.' });
    const found = await check();
    expect(found.output.match(/^(?:holds|VIOLATED|void) /gm)).toHaveLength(invariants.length);
    expect(found.output).toMatch(new RegExp(`nothing-given-up: .+ in instance ${failed.processInstanceId} is a dead letter: .+`));
    expect(found.code).toBe(1);
    await flowable.processInstances.cancel(failed.processInstanceId, 'End of the test');
    expect((await check()).output).not.toContain(failed.processInstanceId);
  });

  it('lets nothing write through its connection', async () => {
    const pool = new Pool({ connectionString: stack.postgres.activitiesUrl, max: 1 });
    const write = readOnly(pool, (transaction) => transaction.insert(heartbeat).values({ name: 'check', dueAt: new Date() }));
    await expect(write).rejects.toMatchObject({ cause: { message: expect.stringContaining('read-only transaction') as string } });
    await pool.end();
  });
});
