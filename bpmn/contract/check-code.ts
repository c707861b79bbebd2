import { caughtErrors, everyCode } from './caught-errors.ts';
import { type Fault, question } from './fault.ts';
import type { ProcessCode } from './process-code.ts';
import { nodesOf, type ProcessGraph } from './process-graph.ts';
import { suggest } from './suggest.ts';

/**
 * Checks that every topic has a worker, every user task a form, every caught error code a worker, and the reverse. `defineWorkflow` gives
 * the same faults as type errors; this check also covers a model changed without new generation.
 */
export function checkCode(graph: ProcessGraph, code: ProcessCode): Fault[] {
  const topics = nodesOf(graph).flatMap(({ topic, id }) => (topic === null ? [] : [{ key: topic, element: id }]));
  const tasks = nodesOf(graph).flatMap(({ type, id }) => (type === 'UserTask' ? [{ key: id, element: id }] : []));
  return [
    ...bothWays(topics, code.workers, { code: 'worker', model: 'topic' }),
    ...bothWays(tasks, code.userTasks, { code: 'form', model: 'user task' }),
    ...checkErrors(graph, code),
  ];
}

interface Named {
  readonly key: string;
  readonly element: string;
}

function bothWays(modelled: readonly Named[], coded: Readonly<Record<string, unknown>>, words: { code: string; model: string }): Fault[] {
  const known = new Set(modelled.map(({ key }) => key));
  const missing = modelled
    .filter(({ key }) => !Object.hasOwn(coded, key))
    .map(({ key, element }): Fault => ({ kind: 'missing-code', element, message: `The ${words.model} "${key}" has no ${words.code}.` }));
  const stale = Object.keys(coded)
    .filter((key) => !known.has(key))
    .map((key): Fault => {
      const hint = question(suggest(key, known));
      return {
        kind: 'stale-code',
        element: key,
        message: `There is a ${words.code} for "${key}", but no such ${words.model} in the model.${hint}`,
      };
    });
  return [...missing, ...stale];
}

function checkErrors(graph: ProcessGraph, code: ProcessCode): Fault[] {
  return Object.entries(caughtErrors(graph)).flatMap(([topic, { onTask, around }]) => {
    const thrown = code.workers[topic]?.errorCodes;
    const element = nodesOf(graph).find((node) => node.topic === topic)?.id ?? topic;
    if (!thrown) return [];
    const caught = new Set([...onTask, ...around]);
    const undeclared = onTask.filter((errorCode) => errorCode !== everyCode && !thrown.includes(errorCode));
    const uncaught = caught.has(everyCode) ? [] : thrown.filter((errorCode) => !caught.has(errorCode));
    return [
      ...undeclared.map((errorCode): Fault => {
        const message = `The model catches ${errorCode} here, but the worker's errorCodes do not name it.${question(suggest(errorCode, thrown))}`;
        return { kind: 'undeclared-error', element, message };
      }),
      ...uncaught.map((errorCode): Fault => {
        const message = `The worker may end with ${errorCode}, but nothing in the model catches it: the job would become an incident.${question(suggest(errorCode, caught))}`;
        return { kind: 'uncaught-error', element, message };
      }),
    ];
  });
}
