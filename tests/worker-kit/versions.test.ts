import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { pollJobs } from '#inngest/bridge/poll/poll-jobs.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { runningVersions } from '#scripts/model/contracts/running-versions.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';
import { makeDatabase } from '#tests/support/process-test/test-database.ts';
import { modelOf } from '#tests/support/task-model.ts';
import { runScript } from '#tests/support/run-script.ts';

const stack = inject('stack');
const key = 'kit-versions';
const [greet, notify] = [`${key}.greet`, `${key}.notify`];

/** Current code. Instances of version 1 have a `name` instead of a `fullName`, and a second task that the model has no more. */
const today = {
  name: 'Greet',
  input: z.object({ fullName: z.string() }),
  output: z.object({ greeting: z.string() }),
  run: async ({ fullName }: { fullName: string }) => complete({ greeting: `Hello ${fullName}` }),
};
const older = { schema: z.object({ name: z.string() }), upgrade: ({ name }: { name: string }) => ({ fullName: name }) };
const retired = {
  workers: {
    [notify]: defineWorker({
      name: 'Notify',
      input: z.object({}),
      output: z.object({ notified: z.boolean() }),
      run: async () => complete({ notified: true }),
    }),
  },
  userTasks: {},
};
const prepared = workflowOf(key, { [greet]: defineWorker({ ...today, olderInputs: [older] }) }, { retired });
const forgetful = workflowOf(key, { [greet]: defineWorker(today) });

let flowable: FlowableClient;
let host: KitHost | undefined;
const started: string[] = [];

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  const version = async (topics: string[], variables: Record<string, unknown>) => {
    await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, topics) });
    for (const businessKey of ['a', 'b']) {
      started.push(
        (await flowable.processInstances.start({ processDefinitionKey: key, businessKey: `${topics.length}-${businessKey}`, variables }))
          .id,
      );
    }
  };
  await version([greet, notify], { name: 'Ann' });
  await version([greet], { fullName: 'Ann Example' });
});
afterAll(() => host?.stop());

/** Returns the verdict of the gate on this process; the stack has instances of other tests, too. */
async function gate(workflow = prepared) {
  const { versions, unneeded } = await runningVersions(flowable, [workflow]);
  return { versions: versions.filter((version) => version.key === key), unneeded: unneeded.map(({ what }) => what) };
}
const aging = [`olderInputs[0] of ${greet}`, `the retired worker of ${notify}`];

const contracts = async () => {
  const { url, user, password } = stack.flowable;
  // The stack's own database has Activities of other tests, whose workflows are not those of this repository.
  const database = await makeDatabase(stack.postgres.activitiesUrl, `versions-${Date.now()}`);
  const engine = { FLOWABLE_URL: url, FLOWABLE_USER: user, FLOWABLE_PASSWORD: password };
  const script = runScript('scripts/model/contracts.ts', ['--engine'], { ...engine, DATABASE_URL: database });
  return { code: (await script.ended).code, output: script.output() };
};

describe('while instances of an older version run', () => {
  it('the gate says what they need', async () => {
    expect(await gate()).toEqual({
      versions: [
        { key, version: 1, running: 2, breaks: [], needs: aging },
        { key, version: 2, running: 2, breaks: [], needs: [] },
      ],
      unneeded: [],
    });
  });

  it('the gate says what code without it would break', async () => {
    const { versions } = await gate(forgetful);
    expect(versions.map(({ version, breaks }) => [version, breaks.length])).toEqual([
      [1, 2],
      [2, 0],
    ]);
    expect(versions[0]?.breaks).toEqual([
      expect.stringMatching(/^task-1: The worker of "Task 1" cannot read what is there: "fullName" is not there\..+ \(2 instances, /),
      expect.stringMatching(/^task-2: The topic "kit-versions\.notify" has no worker\. Put it back under `retired`\. \(2 instances, /),
    ]);
  });

  it('npm run contracts -- --engine prints them, and ends with an error for what this repository would break', async () => {
    const { code, output } = await contracts();
    expect(output).toMatch(/^process +version +running +verdict$/m);
    expect(output).toMatch(/^kit-versions +1 +2 +would break: 1$/m);
    expect(output).toContain('✗ kit-versions version 2: There is no workflow for this process in this code.');
    expect(code).toBe(1);
  });

  it('the prepared code brings both versions to their end', async () => {
    host = await startKitHost(stack, [prepared]);
    await pollJobs(host.deps);
    const ends = await Promise.all(
      started.map((id) =>
        eventually(
          () => flowable.history.processInstance(id),
          (instance) => Boolean(instance?.endTime),
          { seconds: 60, what: `The end of ${id}` },
        ),
      ),
    );
    expect(ends.map((end) => end?.deleteReason)).toEqual(started.map(() => null));
    const variables = await Promise.all(started.map((id) => flowable.history.variables(id)));
    expect(variables.slice(0, 2)).toEqual(Array(2).fill({ name: 'Ann', greeting: 'Hello Ann', notified: true }));
    expect(variables.slice(2)).toEqual(Array(2).fill({ fullName: 'Ann Example', greeting: 'Hello Ann Example' }));
  });
});

describe('when they have ended', () => {
  it('the gate says what may go', async () => {
    expect(await gate()).toEqual({ versions: [], unneeded: aging });
  });

  it('npm run contracts -- --engine has nothing against an engine in which nothing runs', async () => {
    for (const { id: processDefinitionId } of await flowable.processDefinitions.all()) {
      for (const { id } of await flowable.processInstances.running({ processDefinitionId }))
        await flowable.processInstances.cancel(id, 'End of the tests');
    }
    expect(await contracts()).toEqual({ code: 0, output: 'No instance is running.\n' });
  });
});
