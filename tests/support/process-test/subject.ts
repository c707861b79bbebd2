import type { Outcome } from '#inngest/bridge/report/outcome.ts';
import type { Reported } from '#inngest/bridge/report/report-job.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import type { OutcomeChooser } from './chosen-outcome.ts';
import type { Circuit } from './circuit.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Process instance under test, with the choices and observations of the test so far. */
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
  /** Pieces of work between two rests after which an endless loop is stopped. */
  readonly maxSteps: number;
  /** Instance whose call activity has started this one. */
  readonly caller: Subject | null;
}

/** Run of a worker. */
export interface WorkerRun {
  readonly topic: string;
  readonly elementId: string;
  readonly processInstanceId: string;
  /** Time of the run, by the instance's clock. */
  readonly at: number;
  /** Input of the worker; undefined when the run ended before the input was read. */
  readonly input: unknown;
  readonly logged: readonly string[];
  readonly outcome: Outcome;
  readonly reported: Reported;
}
