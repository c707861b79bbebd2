import type { FailureCause } from '#inngest/define/failure-cause.ts';
import { markedWords } from '#inngest/define/worker-words.ts';

import type { BridgeDependencies } from '../dependencies.ts';

type Failure = Parameters<BridgeDependencies['flowable']['externalWorkerJobs']['fail']>[1] & { readonly cause: FailureCause };

/** Tells the engine that a job failed. The message is marked as ours, with its cause: of incidents, people read marked words only. */
export const failJob = (
  { flowable }: Pick<BridgeDependencies, 'flowable'>,
  jobId: string,
  { message, cause, ...failure }: Failure,
): Promise<void> => flowable.externalWorkerJobs.fail(jobId, { ...failure, message: markedWords(message, cause) });
