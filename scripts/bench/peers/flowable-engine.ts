import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import type { PeerEngine } from './peer-engine.ts';
import { twoTasks, twoTasksModel } from './two-tasks.ts';

const processDefinitionKey = twoTasks.key;

/** Returns the stack's own engine, with the two-task process in a separate tenant. */
export async function flowableEngine(stack: Stack): Promise<PeerEngine> {
  const client = createFlowableClient(readFlowableConfig({ ...stack.settings, FLOWABLE_TIMEOUT_MS: '60000' }), { tenantId: 'bench' });
  await client.deployments.create({ fileName: `${twoTasks.key}.bpmn`, xml: twoTasksModel('flowable') });
  const history = client.history.processInstances;
  return {
    url: stack.engineAddress.url,
    start: async (businessKey) => void (await client.processInstances.start({ processDefinitionKey, businessKey, variables: {} })),
    countEnded: async (startedAfter) => (await history({ processDefinitionKey, startedAfter, finished: true, size: 1 })).total,
    instances: async (startedAfter) => {
      const { rows } = await history({ processDefinitionKey, startedAfter, size: 1_000 });
      return rows.map(({ startTime, endTime }) => ({
        startedAt: Date.parse(startTime),
        endedAt: endTime === null ? null : Date.parse(endTime),
      }));
    },
  };
}
