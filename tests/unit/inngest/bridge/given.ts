/** A worker's run for the tests of the bridge, with every part of it replaced that is not looked at. */
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { runJob } from '#inngest/bridge/run-job.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { JobAcquired } from '#inngest/events.ts';
import type { System, SystemReport } from '#inngest/graphql/worker-api.ts';
import type { Services } from '#inngest/services/services.ts';

export const job = {
  jobId: 'j',
  jobCorrelationId: 'c',
  workerId: 'w',
  topic: 'trip.book',
  processInstanceId: 'p',
  executionId: 'e',
} as JobAcquired;

interface Given {
  readonly variables?: Record<string, unknown>;
  readonly services?: Partial<Services>;
  /** What beginning says of the systems. */
  readonly troubled?: readonly System[];
  /** What the API makes of a report. */
  readonly afterReport?: (report: SystemReport) => { system: System; changed: boolean };
  readonly job?: Partial<JobAcquired>;
  readonly state?: 'STARTED' | 'DONE';
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

/** The outcome of one attempt, what was told of systems, which looks were scheduled, and what was kept in the ledger. */
export async function attempt(worker: AnyWorker, given: Given = {}) {
  const told: SystemReport[] = [];
  const events: Record<string, unknown>[] = [];
  const kept: unknown[] = [];
  const { state = 'STARTED', troubled = [] } = given;
  const deps = {
    config: { variableBytes: given.variableBytes ?? 64 * 1024 },
    api: {
      beginEffect: async () => ({
        state,
        attempts: 1,
        steps: {},
        outcome: state === 'DONE' ? { kind: 'complete', variables: {} } : null,
        troubledSystems: troubled,
      }),
      finishEffect: async ({ outcome }: { outcome: unknown }) => {
        kept.push(outcome);
        return { outcome };
      },
      reportSystem: async (report: SystemReport) => {
        told.push(report);
        return given.afterReport?.(report) ?? { system: system(report.system), changed: false };
      },
    },
    flowable: { executions: { variables: async () => given.variables ?? {} } },
    services: given.services ?? {},
    send: async (sent: Record<string, unknown>[]) => void events.push(...sent),
  };
  const outcome = await runJob(deps as unknown as BridgeDependencies, { job: { ...job, ...given.job }, worker, runId: 'r' });
  return { outcome, told, events, kept };
}
