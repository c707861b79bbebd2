import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { type Construct, keyOf } from '#bpmn/capabilities/construct.ts';
import { modelOf } from '#bpmn/capabilities/model-of.ts';
import { type FlowableClient, FlowableError } from '#flowable/client/index.ts';

import { hasEnded, type Running, step } from './step.ts';

/** Verdict of the engine on a construct. */
export interface EngineVerdict {
  /** Reason of a refused deployment; null when deployed. */
  readonly refused: string | null;
  /** Difference between the instance and the construct's description; null when there is none, absent when nothing could be deployed. */
  readonly run?: string | null;
}

const quietRounds = 5;
const roundMs = 400;
const maxStartMs = 15_000;
const maxRunMs = 90_000;

/** Deploys the model of a construct, drives an instance as far as possible, and removes both. */
export async function runConstruct(flowable: FlowableClient, construct: Construct): Promise<EngineVerdict> {
  const deployments: string[] = [];
  try {
    for (const model of construct.calls ? [construct.calls, construct] : [construct]) {
      const file = { fileName: `${keyOf(model)}.bpmn`, xml: modelOf(model), name: keyOf(model) };
      deployments.push((await flowable.deployments.create(file)).id);
    }
    return { refused: null, run: await runInstance(flowable, construct) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { refused: reasonOf(error) };
  } finally {
    for (const id of deployments.toReversed()) await flowable.deployments.remove(id, { cascade: true });
  }
}

/** Whether the engine refused the model. A timeout is no refusal. */
const isRefusal = (error: unknown): error is FlowableError =>
  error instanceof FlowableError && error.operation === 'deployments.create' && ['REJECTED', 'ENGINE_FAILED'].includes(error.code);

/** Returns the engine's own name of the problem: the rest of the text has ids in it. */
const reasonOf = ({ detail = '' }: FlowableError): string => /Problem: '([\w-]+)'/.exec(detail)?.[1] ?? 'unreadable';

async function runInstance(flowable: FlowableClient, construct: Construct): Promise<string | null> {
  try {
    const id = await begin(flowable, construct);
    if (id === null) return 'no instance of a tenant is started';
    return await drive({ flowable, construct, id, seen: new Set(), done: new Set() });
  } catch (error) {
    if (!(error instanceof FlowableError)) throw error;
    if (!['REJECTED', 'ENGINE_FAILED'].includes(error.code) || error.operation !== 'processInstances.start') throw error;
    return 'every start fails';
  }
}

/** Starts an instance by hand, by a message, or waits for the one that an event begins. @returns its id, or null when no tenant of Baton has such an instance. */
async function begin(flowable: FlowableClient, construct: Construct): Promise<string | null> {
  const { begins, start, arrives, variables = {} } = construct;
  const processDefinitionKey = keyOf(construct);
  if (begins !== undefined || start === undefined) {
    const messageName = begins === undefined ? undefined : `${processDefinitionKey}.${begins}`;
    return (await flowable.processInstances.start({ processDefinitionKey, messageName, businessKey: randomUUID(), variables })).id;
  }
  if (arrives?.signal !== undefined) {
    await flowable.signals.send({ name: `${processDefinitionKey}.${arrives.signal}`, variables: {}, tenantId: '' });
  }
  for (const until = Date.now() + maxStartMs; Date.now() < until; await pause(roundMs)) {
    const [started] = (await flowable.history.processInstances({ processDefinitionKey })).rows;
    if (started) return started.businessKey === null ? null : started.id;
  }
  return null;
}

/** Works, decides, sends and waits until the instance has ended or nothing moves any more. */
async function drive(running: Running): Promise<string | null> {
  const until = Date.now() + maxRunMs;
  for (let quiet = 0; quiet < quietRounds && Date.now() < until;) {
    const moved = await step(running);
    if (moved === 'failed') return `the decision before the next step fails`;
    quiet = moved ? 0 : quiet + 1;
    await pause(moved ? 50 : roundMs);
  }
  return verdict(running);
}

async function verdict(running: Running): Promise<string | null> {
  const { flowable, construct, id, seen } = running;
  const elements = await flowable.history.elements(id);
  const ended = await hasEnded(running);
  const finished = elements.filter(({ endTime }) => endTime !== null).map(({ activityId }) => activityId);
  const missing = missingFrom(construct.passes, finished);
  const nobody = (construct.people ?? []).filter((person) => !seen.has(person));
  if (nobody.length > 0) return `nobody of ${nobody.join(', ')} sees the task`;
  if (missing.length === 0) return null;
  const waiting = elements.filter(({ endTime }) => endTime === null).map(({ activityId }) => activityId);
  const without = `without ${[...new Set(missing)].join(', ')}`;
  if (ended) return `ends ${without}`;
  return `stands at ${[...new Set(waiting)].toSorted().join(', ') || 'no element'}, ${without}`;
}

/** Returns the wanted entries that are missing, as often as each is wanted. */
function missingFrom(expected: readonly string[], found: readonly string[]): string[] {
  const remaining = [...found];
  return expected.filter((id) => {
    const at = remaining.indexOf(id);
    if (at >= 0) remaining.splice(at, 1);
    return at < 0;
  });
}
