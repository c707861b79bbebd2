import { createFlowableClient, type FlowableClient, type ModelElements } from '#flowable/client/index.ts';
import type { FlowableConfig } from '#flowable/config.ts';

import { copiedTopic, originalTopic } from './model-copy.ts';

/**
 * Returns the engine for one test file: its tenant only, under the topics of the repository's models. Pauses after failures are left out,
 * so that no test waits.
 */
export function engineOfTest(config: FlowableConfig, tenant: string): FlowableClient {
  const engine = createFlowableClient(config, { tenantId: tenant });
  const { externalWorkerJobs, processDefinitions } = engine;
  return {
    ...engine,
    externalWorkerJobs: {
      ...externalWorkerJobs,
      acquire: (acquisition) => externalWorkerJobs.acquire({ ...acquisition, topic: copiedTopic(tenant, acquisition.topic) }),
      fail: (id, failure) => {
        const { retryTimeout: _, ...withoutPause } = failure;
        return externalWorkerJobs.fail(id, withoutPause);
      },
    },
    processDefinitions: {
      ...processDefinitions,
      elements: async (id) => withOriginalTopics(tenant, await processDefinitions.elements(id)),
    },
  };
}

function withOriginalTopics(tenant: string, elements: ModelElements): ModelElements {
  const entries = Object.entries(elements).map(([id, element]) => [
    id,
    element.topic === undefined ? element : { ...element, topic: originalTopic(tenant, element.topic) },
  ]);
  return Object.fromEntries(entries);
}
