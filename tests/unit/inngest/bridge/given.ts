/** Worker's run for the tests of the bridge, with every part replaced that a test does not look at. */
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import type { HeldJob } from '#inngest/bridge/work/held-job.ts';
import { runJob } from '#inngest/bridge/work/run-job.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { OutgoingCallInput } from '#inngest/graphql/effects.ts';
import type { System, SystemReport } from '#inngest/graphql/systems.ts';
import type { Services } from '#inngest/services/services.ts';

export const job = {
  jobId: 'j',
  jobCorrelationId: 'c',
  workerId: 'w',
  topic: 'trip.book',
  processInstanceId: 'p',
  executionId: 'e',
  elementId: 'book',
} as HeldJob;

interface Given {
  readonly variables?: Record<string, unknown>;
  readonly services?: Partial<Services>;
  /** Systems in trouble, as reported at the beginning. */
  readonly troubled?: readonly System[];
  /** Effect of a report in the API. */
  readonly afterReport?: (report: SystemReport) => { system: System; changed: boolean };
  readonly job?: Partial<HeldJob>;
  readonly state?: 'STARTED' | 'DONE' | 'DUPLICATE_INSTANCE';
  /** Whether a newer delivery holds the job when the outcome is stored. */
  readonly overtaken?: boolean;
  readonly attempts?: number;
  readonly variableBytes?: number;
}

export const system = (name: string, facts: Partial<System> = {}): System => ({
  system: name,
  name: `${name} system`,
  state: 'CLOSED',
  failures: 0,
  since: null,
  retryAt: null,
  message: null,
  ...facts,
});

/** Returns the outcome of one attempt, the reports about systems, the sent events, and the stored data and calls of the ledger. */
export async function attempt(worker: AnyWorker, given: Given = {}) {
  const told: SystemReport[] = [];
  const events: Record<string, unknown>[] = [];
  const kept: unknown[] = [];
  const calls: OutgoingCallInput[] = [];
  const { state = 'STARTED', troubled = [] } = given;
  const deps = {
    config: { variableBytes: given.variableBytes ?? 64 * 1024 },
    api: {
      finishEffect: async (finished: { outcome: unknown; calls: OutgoingCallInput[] }) => {
        kept.push(finished.outcome);
        calls.push(...finished.calls);
        return given.overtaken ? { state: 'OUTDATED', outcome: null } : { state: 'DONE', outcome: finished.outcome };
      },
      recordCalls: async (attempted: { calls: OutgoingCallInput[] }) => calls.push(...attempted.calls),
      reportSystem: async (report: SystemReport) => {
        told.push(report);
        return given.afterReport?.(report) ?? { system: system(report.system), changed: false };
      },
    },
    services: given.services ?? {},
    send: async (sent: Record<string, unknown>[]) => void events.push(...sent),
  };
  const effect = {
    jobCorrelationId: job.jobCorrelationId,
    state,
    attempts: given.attempts ?? 1,
    steps: {},
    outcome: state === 'DONE' ? { kind: 'complete', variables: {} } : null,
    troubledSystems: [...troubled],
  };
  const held = { ...job, variables: given.variables ?? {}, ...given.job };
  const outcome = await runJob(deps as unknown as BridgeDependencies, { job: held, effect, worker, runId: 'r' });
  return { outcome, told, events, kept, calls };
}
