import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, inject } from 'vitest';

import type { Workflow } from '#inngest/define/workflow.ts';
import type { PersonId } from '#scripts/api/caller.ts';

import '../provided.ts';
import { outcomeChooser } from './chosen-outcome.ts';
import { type Circuit, openCircuit } from './circuit.ts';
import { withPathInFailure } from './failure.ts';
import { type ModelText, readModels, withCalled } from './model-copy.ts';
import { type ProcessUnderTest, processUnderTest } from './process-under-test.ts';
import { workUntilRest } from './rest.ts';
import type { Subject } from './subject.ts';
import { keepWalkedPaths, noteStarted } from './test-scope.ts';
import { virtualClock } from './virtual-clock.ts';
import type { ChosenOutcomes, MessageName, StartVariables } from './workflow-types.ts';

export { bpmnError, complete } from '#inngest/define/result.ts';
export { failing, held } from './chosen-outcome.ts';

export interface ProcessTestOptions<Called extends Workflow> {
  /** Workflows of call activities for whose workers the tests choose outcomes; the repository's own are found without. */
  readonly calls?: readonly Called[];
  /** Folder of the models. Default: that of the repository. */
  readonly models?: URL;
  /** Pieces of work between two rests after which the instance is taken for an endless loop. Default: 500. */
  readonly maxSteps?: number;
}

export interface StartOptions<W extends Workflow> {
  /** Person who starts the instance. Default: Clara. */
  readonly as?: PersonId;
  readonly businessKey?: string;
  /** Message that begins the instance. Default: that of the model, where it has one start event, and that is of a message. */
  readonly message?: MessageName<W>;
  /** Outcomes of workers instead of their own work. */
  readonly workers?: ChosenOutcomes<W>;
}

export interface ProcessTest<W extends Workflow, Called extends Workflow> {
  /** Starts an instance through the API and works until the instance rests. Only inside a test. */
  start(
    variables: StartVariables<W>,
    options?: StartOptions<W> & { readonly workers?: ChosenOutcomes<Called> },
  ): Promise<ProcessUnderTest<W>>;
}

/** A task for each of a hundred is no loop. */
const usualMaxSteps = 500;
const ourModels = new URL('../../../bpmn/', import.meta.url);

/**
 * Defines tests of one process definition on the real engine, with the real API, bridge and workers; the test replaces only Inngest and
 * controls every step. Call this function at the top of a test file: the file gets a separate copy of the model, which is removed at the
 * end.
 */
export function processTest<W extends Workflow, Called extends Workflow = never>(
  workflow: W,
  options: ProcessTestOptions<Called> = {},
): ProcessTest<W, Called> {
  let copies: { circuit: Circuit; models: ModelText[] } | undefined;
  keepWalkedPaths(() => copies);
  beforeAll(async () => {
    const workflows = withCalled(workflow, options.calls);
    const models = await readModels(fileURLToPath(options.models ?? ourModels), workflows);
    const circuit = await openCircuit(inject('processEngine'), { workflows, models });
    copies = { circuit, models };
  });
  afterAll(() => copies?.circuit.close());
  return {
    start: async (variables, chosen = {}) => {
      if (!copies) throw new Error('The copy of the model is not there yet: start instances inside a test.');
      const subject = await startSubject(copies.circuit, workflow, { variables, chosen, maxSteps: options.maxSteps ?? usualMaxSteps });
      await withPathInFailure(subject, () => workUntilRest(subject));
      return processUnderTest<W>(subject);
    },
  };
}

interface Start<W extends Workflow> {
  readonly variables: unknown;
  readonly chosen: StartOptions<W>;
  readonly maxSteps: number;
}

const startMutation = `mutation ($key: String!, $businessKey: String!, $variables: JSONObject!) {
  startProcess(key: $key, businessKey: $businessKey, variables: $variables, idempotencyKey: $businessKey) { status message processInstanceId } }`;

const messageMutation = `mutation ($messageName: String!, $businessKey: String!, $variables: JSONObject!) {
  correlateMessage(messageName: $messageName, businessKey: $businessKey, variables: $variables, idempotencyKey: $businessKey) { id } }`;

interface Started {
  readonly startProcess: { readonly status: string; readonly message: string; readonly processInstanceId: string | null };
}

interface Correlated {
  readonly correlateMessage: { readonly id: string } | null;
}

async function startSubject<W extends Workflow>(
  circuit: Circuit,
  workflow: W,
  { variables, chosen, maxSteps }: Start<W>,
): Promise<Subject> {
  const { as = 'clara', businessKey = `test-${randomUUID().slice(0, 8)}`, workers = {} } = chosen;
  const clock = virtualClock();
  const startedAt = clock.now();
  const messageName = chosen.message ?? onlyStartMessage(workflow);
  const given = { businessKey, variables };
  const id =
    messageName === null
      ? await startBy(circuit, as, { key: workflow.model.key, ...given })
      : await sendBy(circuit, as, { messageName, ...given });
  const subject = {
    circuit,
    workflow,
    id,
    businessKey,
    startedAt,
    clock,
    outcomes: outcomeChooser(workers),
    runs: [],
    maxSteps,
    caller: null,
  };
  noteStarted(subject);
  return subject;
}

async function startBy({ ask }: Circuit, as: PersonId, request: Record<string, unknown>): Promise<string> {
  const { startProcess } = await ask<Started>(as, startMutation, request);
  const { processInstanceId: id, status, message } = startProcess;
  if (id === null) throw new Error(`The start is ${status}: ${message}`);
  return id;
}

/** Sends a message that begins an instance. One that a busy engine has not taken at once is kept, and delivered as by the sweep. */
async function sendBy(
  { ask, bridge }: Circuit,
  as: PersonId,
  request: { readonly messageName: string } & Record<string, unknown>,
): Promise<string> {
  for (const until = Date.now() + maxStartMs; Date.now() < until;) {
    const { correlateMessage } = await ask<Correlated>(as, messageMutation, request);
    if (correlateMessage !== null) return correlateMessage.id;
    await pause(startPauseMs);
    await bridge.api.deliverMessages(10);
  }
  throw new Error(`The message ${request.messageName} of ${as} has begun no instance.`);
}

const maxStartMs = 60_000;
const startPauseMs = 500;

/** Message of the only start event; null where there are others, or where it is no event of a message. */
function onlyStartMessage({ model }: Workflow): string | null {
  const [start, ...others] = Object.values(model.starts);
  return others.length === 0 && start?.by === 'MESSAGE' ? start.message : null;
}
