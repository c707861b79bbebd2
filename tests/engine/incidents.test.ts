import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';
import { modelOf } from '#tests/support/task-model.ts';

const stack = inject('stack');
let flowable: FlowableClient;

beforeAll(() => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
});

/** Starts an instance beside the API, as a foreign caller of the engine would; the sweep finds the job. */
async function startForeign(key: string, topic: string, variables: Record<string, unknown>): Promise<string> {
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, [topic]) });
  return (await flowable.processInstances.start({ processDefinitionKey: key, businessKey: randomUUID(), variables })).id;
}

const incident = (processInstanceId: string) =>
  eventually(
    async () => (await flowable.jobs.deadLetters({ processInstanceId }))[0],
    (job) => job !== undefined,
    {
      seconds: 150,
      what: `The incident of ${processInstanceId}`,
    },
  );

describe('a job becomes an incident that says why', () => {
  it.concurrent('when no worker serves its topic', async () => {
    const id = await startForeign(`unserved-${Date.now()}`, 'unserved.do-something', {});
    expect((await incident(id))?.exceptionMessage).toContain("No worker serves the topic 'unserved.do-something'");
    await flowable.processInstances.cancel(id, 'End of the test');
  });

  it.concurrent('when its variables do not fit the worker', async () => {
    const id = await startForeign(`misfit-${Date.now()}`, 'case-review.send-refusal', { fullName: 42 });
    const message = (await incident(id))?.exceptionMessage ?? '';
    expect(message).toContain('does not fit its schema');
    expect(message).toContain('fullName');
    expect(message).toContain('email');
    await flowable.processInstances.cancel(id, 'End of the test');
  });
});
