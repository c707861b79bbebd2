/** Every Inngest function that this deployment serves. The workers come from the workflows; nothing is listed twice. */
import { workflows } from '#inngest/workflows/index.ts';

import { checkInvariantsFunction } from './alerts/check-invariants.ts';
import { evaluateAlertsFunction } from './alerts/evaluate-alerts.ts';
import { reportFailedEvaluation } from './alerts/report-failed-evaluation.ts';
import { sendAlerts } from './alerts/send-alerts.ts';
import { deliverDecision } from './bridge/activities/deliver-decision.ts';
import { type BridgeDependencies, createBridgeDependencies } from './bridge/dependencies.ts';
import { findWork } from './bridge/poll/find-work.ts';
import { refreshInstancesFunction } from './bridge/poll/refresh-instances.ts';
import { pruneFunction } from './bridge/sweep/prune.ts';
import { reconcileFunction } from './bridge/sweep/reconcile.ts';
import { releaseCancelled } from './bridge/sweep/release-cancelled.ts';
import { sweepFunction } from './bridge/sweep/sweep.ts';
import { runOperation } from './bridge/operations/run-operation.ts';
import { acceptHint } from './bridge/poll/accept-hint.ts';
import { workerFunction } from './bridge/work/worker-function.ts';
import { workersOf } from './define/find-code.ts';
import type { Workflow } from './define/workflow.ts';
import { gatherDigestsFunction } from './notifications/gather-digests.ts';
import { sendDigest } from './notifications/send-digest.ts';

/** Makes the functions of these workflows; a test passes its own workflows and dependencies. */
export function functionsOf(served: readonly Workflow[], dependencies: () => BridgeDependencies) {
  const workers = served.flatMap((workflow) =>
    workersOf(workflow).map(([topic, worker]) => workerFunction(topic, { workflow, worker }, dependencies)),
  );
  const others = [
    findWork,
    refreshInstancesFunction,
    deliverDecision,
    sweepFunction,
    reconcileFunction,
    pruneFunction,
    releaseCancelled,
    runOperation,
    gatherDigestsFunction,
    sendDigest,
    evaluateAlertsFunction,
    sendAlerts,
    reportFailedEvaluation,
    checkInvariantsFunction,
  ];
  return [...workers, ...others.map((make) => make(dependencies))];
}

/** The bridge of one host. */
export interface Bridge {
  readonly functions: ReturnType<typeof functionsOf>;
  /** Answers a request with a hint of the engine. */
  takeHint(request: Request): Promise<Response>;
}

/**
 * Returns the bridge of a host that serves the GraphQL API as well: calls are answered in process, and the contract between the two stays
 * GraphQL. The settings are read at first use: some hosts provide the settings only with the first request.
 */
export function bridgeBeside(api: () => { fetch(request: Request): Promise<Response> }): Bridge {
  let shared: BridgeDependencies | undefined;
  const dependencies = () => (shared ??= createBridgeDependencies((url, init) => api().fetch(new Request(url, init))));
  return { functions: functionsOf(workflows, dependencies), takeHint: (request) => acceptHint(dependencies(), request) };
}
