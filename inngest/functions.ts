/** Every Inngest function that this deployment serves. The workers come from the workflows; nothing is listed twice. */
import { deliverDecision } from './bridge/deliver-decision.ts';
import { type BridgeDependencies, bridgeDependencies } from './bridge/dependencies.ts';
import { findWork } from './bridge/find-work.ts';
import { sweepFunction } from './bridge/sweep.ts';
import { workerFunction } from './bridge/worker-function.ts';
import { workersOf } from './define/find-code.ts';
import type { Workflow } from './define/workflow.ts';
import { gatherDigests } from './notifications/gather-digests.ts';
import { sendDigest } from './notifications/send-digest.ts';
import { workflows } from './workflows/index.ts';

/** The functions of these workflows; a test hands in workflows and dependencies of its own. */
export function functionsOf(served: readonly Workflow[], dependencies: () => BridgeDependencies) {
  const workers = served.flatMap((workflow) =>
    workersOf(workflow).map(([topic, worker]) => workerFunction(topic, { workflow, worker }, dependencies)),
  );
  const notifications = [gatherDigests(dependencies), sendDigest(dependencies)];
  return [...workers, findWork(dependencies), deliverDecision(dependencies), sweepFunction(dependencies), ...notifications];
}

export const functions = functionsOf(workflows, bridgeDependencies);
