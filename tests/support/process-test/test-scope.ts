import { AsyncLocalStorage } from 'node:async_hooks';

import { aroundEach, type TestContext } from 'vitest';

import { undosOf } from '#bpmn/contract/process-code.ts';

import { modelDigest } from '../path-coverage/measured-model.ts';
import '../path-coverage/walked-model.ts';
import { describeInstance } from './describe-path.ts';
import type { Circuit } from './circuit.ts';
import type { ModelText } from './model-copy.ts';
import type { Subject } from './subject.ts';
import { followEffects, processesOf } from './undone.ts';
import { walkedPath } from './walked-path.ts';

/** Instances that the running test has started. Tests of a file may run side by side. */
const started = new AsyncLocalStorage<Subject[]>();

/**
 * Records a started instance, or a called one that the test looks at, for the running test. @throws Error outside a test: such a walk cannot
 * be counted for a test.
 */
export function noteStarted(subject: Subject): void {
  const instances = started.getStore();
  if (!instances) throw new Error('Start instances inside a test: what they walk is counted for it.');
  if (!instances.some(({ id }) => id === subject.id)) instances.push(subject);
}

/** Copies of one `processTest`, once deployed: the model under test, and those that it calls. */
interface Copies {
  readonly circuit: Circuit;
  readonly models: readonly ModelText[];
}

/**
 * Wraps each test of the file: stores the walked parts of the model with the result, and shows the paths of the instances after a failure.
 */
export function keepWalkedPaths(copies: () => Copies | undefined): void {
  aroundEach(async (runTest, { task }) => {
    // Another `processTest` of the file may be around this one: both share the list.
    const instances = started.getStore() ?? [];
    await started.run(instances, runTest);
    const { circuit, models = [] } = copies() ?? {};
    const own = instances.filter((instance) => instance.circuit === circuit);
    for (const { key, xml } of models) {
      const ofModel = own.filter(({ workflow }) => workflow.model.key === key);
      if (ofModel.length === 0) continue;
      const walked = { key, digest: modelDigest(xml), passed: await passedIn(ofModel), undos: undosIn(ofModel) };
      task.meta.walkedModels = [...(task.meta.walkedModels ?? []), walked];
    }
    if (failedElsewhere(task)) for (const instance of own) console.error(await describeInstance(instance));
  });
}

async function passedIn(instances: readonly Subject[]): Promise<Record<string, number>> {
  const passed: Record<string, number> = {};
  for (const { circuit, workflow, id } of instances) {
    const graph = circuit.graphs.get(workflow.model.key);
    const steps = graph ? walkedPath(graph, await circuit.flowable.history.elements(id)) : [];
    for (const step of steps) passed[step.id] = (passed[step.id] ?? 0) + 1;
  }
  return passed;
}

/** Counts the effects that the undos of the process have taken back; an undo that took none back has 0. */
function undosIn(instances: readonly Subject[]): Record<string, number> {
  const undos: Record<string, number> = {};
  for (const { circuit, workflow, runs } of instances) {
    const processes = processesOf(circuit);
    const declared = processes.workflows.flatMap(({ workers }) => Object.values(workers).flatMap(undosOf));
    for (const topic of declared) if (topic in workflow.workers) undos[topic] ??= 0;
    for (const topic of followEffects(runs, processes).by) if (topic in workflow.workers) undos[topic] = (undos[topic] ?? 0) + 1;
  }
  return undos;
}

/** Whether the test failed with an error that does not show the path already. */
const failedElsewhere = ({ result }: TestContext['task']): boolean =>
  result?.state === 'fail' && (result.errors ?? []).some(({ name }) => name !== 'ProcessTestFailure');
