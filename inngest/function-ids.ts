/** Ids of the Inngest functions of a deployment, known without their code: whoever only compares them need not load the bridge. */
import { workersOf } from './define/find-code.ts';
import type { Workflow } from './define/workflow.ts';
import { workerFunctionId } from './events.ts';

const bridgeFunctionIds = [
  'find-work',
  'refresh-instances',
  'deliver-decision',
  'sweep',
  'reconcile',
  'prune',
  'release-cancelled',
  'run-operation',
  'gather-digests',
  'send-digest',
  'evaluate-alerts',
  'send-alerts',
  'report-failed-evaluation',
  'check-invariants',
] as const;

/** Returns the ids of the functions that a deployment of these workflows serves. */
export const functionIdsOf = (served: readonly Workflow[]): string[] => [
  ...served.flatMap((workflow) => workersOf(workflow).map(([topic]) => workerFunctionId(topic))),
  ...bridgeFunctionIds,
];
