import type { Outcome } from '#inngest/bridge/outcome.ts';
import type { Reported } from '#inngest/bridge/report-job.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import type { OutcomeChooser } from './chosen-outcome.ts';
import type { Circuit } from './circuit.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A process instance under test, with what the test has chosen and seen so far. */
export interface Subject {
  readonly circuit: Circuit;
  readonly workflow: Workflow;
  readonly id: string;
  readonly businessKey: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly clock: VirtualClock;
  readonly outcomes: OutcomeChooser;
  readonly runs: WorkerRun[];
  /** Whose call activity has started it. */
  readonly caller: Subject | null;
}

/** One run of a worker. */
export interface WorkerRun {
  readonly topic: string;
  readonly elementId: string;
  readonly processInstanceId: string;
  /** In the instance's time. */
  readonly at: number;
  /** What the worker got; undefined when it did not come to that. */
  readonly input: unknown;
  readonly logged: readonly string[];
  readonly outcome: Outcome;
  readonly reported: Reported;
}
