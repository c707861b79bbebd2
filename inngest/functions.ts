/** Every Inngest function that this deployment serves. The workers come from the workflows; nothing is listed twice. */
import { deliverDecision } from './bridge/deliver-decision.ts';
import { findWork } from './bridge/find-work.ts';
import { sweepFunction } from './bridge/sweep.ts';
import { workerFunction } from './bridge/worker-function.ts';
import { workersOf } from './define/find-code.ts';
import { workflows } from './workflows/index.ts';

const workerFunctions = workflows.flatMap((workflow) =>
  workersOf(workflow).map(([topic, worker]) => workerFunction(topic, { workflow, worker })),
);

export const functions = [...workerFunctions, findWork, deliverDecision, sweepFunction()];
