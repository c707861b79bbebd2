import { randomUUID } from 'node:crypto';

import type { FlowableClient } from '#flowable/client/index.ts';
import { markedWords } from '#inngest/define/worker-words.ts';

import { eventually } from './eventually.ts';
import { modelOf } from './task-model.ts';

/** Instance that stands still until an operator acts. */
export interface FailedInstance {
  /** Key of the process, and business key. */
  readonly key: string;
  readonly processInstanceId: string;
  readonly incidentId: string;
}

/**
 * Starts an instance beside the API and fails its only job for good with `message`. No worker serves the topic: where the sweep is quicker,
 * and after every retry, the incident says so instead.
 */
export async function failedInstance(
  flowable: FlowableClient,
  { message, tenantId = '' }: { message: string; tenantId?: string },
): Promise<FailedInstance> {
  const key = `failing-${randomUUID().slice(0, 8)}`;
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, [`${key}.work`]) });
  const { id } = await flowable.processInstances.start({ processDefinitionKey: key, businessKey: key, variables: {}, tenantId });
  const [job] = await flowable.externalWorkerJobs.acquire({ topic: `${key}.work`, maxJobs: 1, workerId: key, lockDuration: 'PT60S' });
  if (job) await flowable.externalWorkerJobs.fail(job.id, { workerId: key, message: markedWords(message), retries: 0 });
  const incident = await eventually(
    async () => (await flowable.jobs.deadLetters({ processInstanceId: id }))[0],
    (found) => found !== undefined,
    { seconds: 30, what: `The incident of ${key}` },
  );
  return { key, processInstanceId: id, incidentId: incident?.id ?? '' };
}
