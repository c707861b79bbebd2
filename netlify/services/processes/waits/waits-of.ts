import type { Execution, ModelElements } from '#flowable/client/index.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import type { Activity } from '#netlify/services/activities/activity.ts';
import type { System } from '#netlify/services/systems/systems.ts';

import { calledProcessWait, maxNames, repetitionWait, subProcessWait } from './container-waits.ts';
import { type EventPlace, eventWaits } from './event-waits.ts';
import { engineJobWaits, type TopicFacts, workerJobWait } from './job-waits.ts';
import { joinWait } from './join-wait.ts';
import { nameIn } from './join.ts';
import type { OpenElement, OpenElements } from './open-elements.ts';
import { personWait } from './person-waits.ts';
import type { EngineFacts } from './read-facts.ts';
import { type Wait, waitFor } from './wait.ts';

/** State that the waits of an instance are made of. */
export interface Known extends EngineFacts {
  readonly isSuspended: boolean;
  readonly businessKey: string | null;
  readonly workflows: readonly Workflow[];
  /** Activities that the reader may see, by task id. */
  readonly activities: ReadonlyMap<string, Activity>;
  readonly systems: readonly System[];
  /** Names of the elements of called instances, by instance id. */
  readonly called: ReadonlyMap<string, readonly string[]>;
}

/** Returns everything that an active element waits for, what would end it first; never nothing. Pure. */
export function waitsOf(known: Known, open: OpenElements, element: OpenElement): Wait[] {
  const own = [
    ...ofExecution(known, element.executionId),
    ...ofWorkerJob(known, open.model, element),
    ...ofContent(known, open, element),
    ...joinWait(open.model, element),
  ];
  return [
    ...(known.isSuspended ? [suspended] : []),
    ...(own.length > 0 || known.isSuspended ? own : [unknown]),
    ...alternatives(known, open, element),
    ...ofRepetition(known, open, element),
    ...open.tree.boundaryOf(element.executionId).flatMap((one) => ofEvent(known, { one, model: open.model, kind: 'BOUNDARY' })),
    ...open.tree
      .listeningBeside(element.executionId)
      .flatMap((one) => ofEvent(known, { one, model: open.model, kind: 'EVENT_SUB_PROCESS' })),
  ];
}

const suspended = waitFor('SUSPENDED', 'The instance is suspended: nothing goes on until an operator resumes it at the engine.');
const unknown = waitFor('OTHER', 'The engine names nothing that would end this wait.');

/** Returns the events and jobs of one execution; with `place` those of an event beside the element. */
function ofExecution(
  { timers, suspended: kept, executing, deadLetters, events, businessKey }: Known,
  executionId: string,
  place?: EventPlace,
): Wait[] {
  const here = <Row extends { readonly executionId: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.executionId === executionId);
  const waiting = here([...timers.rows, ...kept.rows.filter(({ handlerType }) => handlerType === 'trigger-timer')]);
  const isFailing = ({ exceptionMessage }: { exceptionMessage: string | null }) => exceptionMessage !== null;
  const jobs = { failing: waiting.filter(isFailing), executing: here(executing.rows), deadLetters: here(deadLetters.rows) };
  const awaited = { timers: waiting.filter((job) => !isFailing(job)), events: here(events.rows), businessKey };
  const at = place && { elementId: place.elementId, elementName: place.elementName, interrupting: place.interrupting };
  return [...engineJobWaits(jobs).map((wait) => ({ ...wait, ...at })), ...eventWaits(awaited, place)];
}

function ofEvent(known: Known, { one, model, kind }: { one: Execution; model: ModelElements; kind: EventPlace['kind'] }): Wait[] {
  const elementId = one.activityId ?? '';
  const element = model[elementId];
  const elementName = element?.name ?? model[element?.within ?? '']?.name ?? null;
  return ofExecution(known, one.id, { kind, elementId, elementName, interrupting: element?.nonInterrupting !== true });
}

function ofWorkerJob({ workerJobs, workflows, systems }: Known, model: ModelElements, { elementId, executionId }: OpenElement): Wait[] {
  const jobs = workerJobs.rows.filter((job) => job.executionId === executionId);
  return jobs.map((job) => workerJobWait(job, topicFacts(model[elementId]?.topic, { workflows, systems })));
}

/** Returns the facts of a topic. When several systems are down, the one with the latest retry keeps the job. */
function topicFacts(topic: string | undefined, { workflows, systems }: Pick<Known, 'workflows' | 'systems'>): TopicFacts {
  if (topic === undefined || topic.includes('${')) return { topic: null, maxAttempts: null, system: null };
  const worker = workerOf(workflows, topic)?.worker;
  const down = systems.filter(({ system, state }) => state !== 'CLOSED' && worker?.systems.some((name) => name === system));
  const [last = null] = down.toSorted((a, b) => Number(b.retryAt) - Number(a.retryAt));
  return { topic, maxAttempts: worker?.settings.attempts ?? null, system: last };
}

/** Returns the wait of an element for a person, a called process or the elements inside. */
function ofContent(
  known: Known,
  { model, tree }: OpenElements,
  { type, taskId, executionId, calledProcessInstanceId, since }: OpenElement,
): Wait[] {
  if (taskId !== null) return [personWait(known.activities.get(taskId), since)];
  if (calledProcessInstanceId !== null) {
    return [calledProcessWait(calledProcessInstanceId, { elements: known.called.get(calledProcessInstanceId) ?? [], since })];
  }
  if (!/subProcess|transaction/i.test(type)) return [];
  const names = new Set(tree.tokensIn(executionId).map(({ activityId }) => nameIn(model, activityId)));
  return [subProcessWait([...names].slice(0, maxNames), since)];
}

function ofRepetition({ repetitions }: Known, { tree }: OpenElements, { executionId }: OpenElement): Wait[] {
  const around = tree.parentOf(executionId)?.id;
  return repetitions.rows.filter((one) => one.executionId === around).map(repetitionWait);
}

/** Returns the choice of an event-based gateway, for each of the events behind it: the first one that happens ends the others. */
function alternatives(known: Known, { model, tree }: OpenElements, { elementId, executionId }: OpenElement): Wait[] {
  const flows = Object.values(model).filter(({ type }) => type === 'sequenceFlow');
  const gateway = flows.find(({ from, to }) => to === elementId && model[from ?? '']?.type === 'eventBasedGateway')?.from;
  if (gateway === undefined) return [];
  const behind = new Set(flows.flatMap(({ from, to }) => (from === gateway ? (to ?? []) : [])));
  const siblings = tree.tokensIn(tree.parentOf(executionId)?.id ?? '').filter(({ activityId }) => behind.has(activityId));
  const waits = siblings.flatMap(({ id, activityId }) =>
    ofExecution(known, id).map((wait) => ({ ...wait, elementId: activityId, elementName: model[activityId]?.name ?? null })),
  );
  const sentence = `The first of these goes on: ${waits.map(({ summary }) => summary).join(' ')}`;
  return [waitFor('EVENT_GATEWAY', sentence, { elementId: gateway, elementName: model[gateway]?.name ?? null, alternatives: waits })];
}
