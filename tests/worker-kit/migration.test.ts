/** An instance that is migrated while a person has its Activity, and whose variables are of an older shape. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { callerWith } from '#scripts/api/caller.ts';
import { runningVersions } from '#scripts/model/contracts/running-versions.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';
import { deploySmallModels, worker } from '#tests/support/small-models.ts';

const stack = inject('stack');
const key = 'kit-migration';
const topic = `${key}.greet`;

const greet = defineWorker({
  name: 'Greet',
  input: z.object({ fullName: z.string() }),
  output: z.object({ greeting: z.string() }),
  olderInputs: [{ schema: z.object({ name: z.string() }), upgrade: ({ name }: { name: string }) => ({ fullName: name }) }],
  run: async ({ fullName }) => complete({ greeting: `Hello ${fullName}` }),
});
const decide = defineUserTask({ form: z.object({}), context: {}, output: z.object({}), variables: () => ({}) });
const workflow = workflowOf(key, { [topic]: greet }, { userTasks: { decide } });

let host: KitHost;
beforeAll(async () => {
  host = await startKitHost(stack, [workflow]);
});
afterAll(() => host?.stop());

const deploy = (...more: string[]) =>
  deploySmallModels(host.flowable, [
    { key, elements: ['<userTask id="decide" flowable:candidateGroups="case-reviewers"/>', worker(topic, { id: 'greet' }), ...more] },
  ]);

async function as<T>(who: string, document: string, variables: Record<string, unknown>, data: z.ZodType<T>): Promise<T> {
  const person = seededPeople.find(({ id }) => id === who);
  if (!person) throw new Error(`Nobody is called ${who}.`);
  return callerWith(host.url, await issueDevelopmentToken(person, stack.secrets.authDev)).request(document, variables, data);
}

const activity = z.object({ id: z.string(), version: z.number(), status: z.string(), assignee: z.string().nullable() });
const activityOf = (id: string) =>
  eventually(
    async () => {
      const query = `query ($id: ID!) { activities(filter: { processInstanceId: $id }) { nodes { id version status assignee } } }`;
      return (await as('rita', query, { id }, z.object({ activities: z.object({ nodes: z.array(activity) }) }))).activities.nodes;
    },
    ({ length }) => length === 1,
    { seconds: 60, what: 'The Activity' },
  );

const operation = z.object({ id: z.string(), status: z.string(), resolved: z.number() });
async function migrate(id: string): Promise<void> {
  const input = { kind: 'MIGRATE', processInstanceIds: [id], toVersion: 2 };
  const plan = 'mutation ($input: OperationInput!) { made: planOperation(input: $input) { id status resolved } }';
  const { made } = await as('otto', plan, { input }, z.object({ made: operation }));
  await as('otto', 'mutation ($id: ID!) { startOperation(id: $id, reason: "Version 1 is wrong") { id } }', { id: made.id }, z.unknown());
  const read = 'query ($id: ID!) { operation(id: $id) { id status resolved } }';
  const ended = await eventually(
    async () => (await as('otto', read, { id: made.id }, z.object({ operation }))).operation,
    ({ status }) => status === 'DONE',
    { seconds: 60, what: 'The end of the migration' },
  );
  expect(ended.resolved).toBe(1);
}

describe('a migrated instance', () => {
  it('keeps its Activity with whoever has it, goes on as the new version says, and its older variables are read', async () => {
    await deploy();
    const [id = ''] = await host.start(key, [{ name: 'Ann' }]);
    const [opened] = await activityOf(id);
    const claim = 'mutation ($id: ID!, $version: Int!) { claimActivity(id: $id, version: $version) { id } }';
    await as('rita', claim, { id: opened?.id, version: opened?.version }, z.unknown());
    await deploy('<receiveTask id="added"/>');
    await migrate(id);

    const [claimed] = await activityOf(id);
    expect(claimed).toMatchObject({ id: opened?.id, status: 'CLAIMED', assignee: 'rita' });
    const { versions } = await runningVersions(host.flowable, [workflow]);
    expect(versions.filter((version) => version.key === key)).toEqual([
      { key, version: 2, running: 1, breaks: [], needs: [`olderInputs[0] of ${topic}`] },
    ]);

    const decision = `mutation ($id: ID!, $version: Int!) { completeActivity(id: $id, version: $version, decision: {}) { id } }`;
    await as('rita', decision, { id: claimed?.id, version: claimed?.version }, z.unknown());
    await eventually(
      async () => (await host.flowable.history.unfinishedElements({ processInstanceId: id })).map(({ activityId }) => activityId),
      (places) => String(places) === 'added',
      { seconds: 60, what: 'The arrival at the element of version 2' },
    );
    expect(await host.flowable.history.variables(id)).toMatchObject({ name: 'Ann', greeting: 'Hello Ann' });
    await host.flowable.processInstances.cancel(id, 'End of the test');
  });
});
