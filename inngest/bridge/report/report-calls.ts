import type { OutgoingCallInput } from '#inngest/graphql/effects.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { bridgeLog } from '../log.ts';
import type { OutgoingCall } from '../work/call-log.ts';
import type { HeldJob } from '../work/held-job.ts';
import { failureText } from './failure-text.ts';

/** Returns the calls of one attempt at a job as the API takes them. */
export const callsOf = ({ elementId }: HeldJob, calls: readonly OutgoingCall[]): OutgoingCallInput[] =>
  calls.map((call) => ({ ...call, elementId }));

/** Reports the calls of an attempt that has no outcome for the ledger. Best effort: they are for the timeline, and decide nothing. */
export async function reportCalls(
  { api }: { readonly api: Pick<BridgeDependencies['api'], 'recordCalls'> },
  job: HeldJob,
  calls: readonly OutgoingCall[],
): Promise<void> {
  if (calls.length === 0) return;
  try {
    await api.recordCalls({ jobCorrelationId: job.jobCorrelationId, calls: callsOf(job, calls) });
  } catch (error) {
    const { jobId, processInstanceId } = job;
    bridgeLog.warn({ jobId, processInstanceId, problem: failureText(error) }, 'The calls of a failed attempt are not in the timeline');
  }
}
