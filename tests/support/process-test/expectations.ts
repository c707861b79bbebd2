/** Expectations of an instance. Each returns the problem in words, or null. Pure. */
import { isDeepStrictEqual } from 'node:util';

import { describeActivity, inline } from './describe-run.ts';
import type { ActivityView, Snapshot } from './snapshot.ts';
import type { WorkerRun } from './subject.ts';

/** Checks elements and flows that were passed in this order; others may lie between. */
export function passedProblem({ steps, waitsAt }: Snapshot, ids: readonly string[]): string | null {
  let from = 0;
  const lines = ids.map((id) => {
    const found = steps.findIndex((step, index) => index >= from && step.id === id && !step.waits);
    if (found >= 0) from = found + 1;
    return found >= 0 ? `  ✓ ${id}` : `  ✗ ${id}${whyNotPassed({ steps, waitsAt }, id)}`;
  });
  return lines.some((line) => line.startsWith('  ✗')) ? `Expected the instance to pass, in this order:\n${lines.join('\n')}` : null;
}

function whyNotPassed({ steps, waitsAt }: Pick<Snapshot, 'steps' | 'waitsAt'>, id: string): string {
  if (waitsAt.includes(id)) return ' (still waits there)';
  return steps.some((step) => step.id === id) ? ' (passed, but not after the one before)' : ' (never passed)';
}

export function notPassedProblem({ steps }: Snapshot, ids: readonly string[]): string | null {
  const passed = ids.filter((id) => steps.some((step) => step.id === id));
  return passed.length === 0 ? null : `Expected the instance not to come by ${passed.join(', ')}, and it did.`;
}

/** Checks exactly these places, in any order. */
export function waitsAtProblem(snapshot: Snapshot, ids: readonly string[]): string | null {
  if (isDeepStrictEqual(snapshot.waitsAt.toSorted(), [...ids].toSorted())) return null;
  return `Expected the instance to wait at ${ids.join(', ')}, but it ${whereItIs(snapshot)}.`;
}

export const endedProblem = (snapshot: Snapshot, id: string): string | null =>
  snapshot.endEvent === id ? null : `Expected the instance to end at ${id}, but it ${whereItIs(snapshot)}.`;

export function cancelledProblem(snapshot: Snapshot, reason: string): string | null {
  if (snapshot.status === 'CANCELLED' && snapshot.outcome === reason) return null;
  return `Expected the instance to be cancelled with "${reason}", but it ${whereItIs(snapshot)}.`;
}

function whereItIs({ status, endEvent, outcome, waitsAt, incidents }: Snapshot): string {
  if (status === 'COMPLETED') return `ended at ${endEvent ?? 'no end event'}`;
  if (status === 'CANCELLED') return `was cancelled with "${outcome ?? ''}"`;
  const incident = incidents.find(({ retrying }) => !retrying);
  if (incident) return `stands still at ${incident.elementId ?? 'an element'} with an incident: "${incident.message}"`;
  return `waits at ${waitsAt.join(', ') || 'no element'}`;
}

export function variablesProblem({ variables }: Snapshot, expected: Readonly<Record<string, unknown>>): string | null {
  const wrong = Object.entries(expected).filter(([name, value]) => !isDeepStrictEqual(variables[name], value));
  if (wrong.length === 0) return null;
  const lines = wrong.map(([name, value]) => `  ${name}: expected ${inline(value)}, is ${inline(variables[name])}`);
  return `Expected other variables:\n${lines.join('\n')}`;
}

/** Checks an incident that stands still, at this element, whose text has these words. */
export function incidentProblem(snapshots: readonly Snapshot[], elementId: string, text: string): string | null {
  const incidents = snapshots.flatMap((snapshot) => snapshot.incidents).filter(({ retrying }) => !retrying);
  if (incidents.some((incident) => incident.elementId === elementId && incident.message.includes(text))) return null;
  const found = incidents.map((incident) => `  ${incident.elementId ?? 'somewhere'}: ${incident.message}`);
  const there = found.length === 0 ? 'but there is none.' : `but there is:\n${found.join('\n')}`;
  return `Expected an incident at ${elementId} that says "${text}", ${there}`;
}

export function noIncidentProblem(snapshots: readonly Snapshot[]): string | null {
  const found = snapshots.flatMap(({ incidents }) =>
    incidents.map(({ elementId, message }) => `  ${elementId ?? 'somewhere'}: ${message}`),
  );
  return found.length === 0 ? null : `Expected no incident, but there is:\n${found.join('\n')}`;
}

/** Checks the newest Activity of a user task. */
export function activityProblem({ activities }: Snapshot, userTask: string, expected: Partial<ActivityView>): string | null {
  const activity = activities.findLast(({ userTaskKey }) => userTaskKey === userTask);
  if (!activity) return `Expected an Activity of ${userTask}, but there is none.`;
  const wrong = Object.entries(expected).filter(([name, value]) => !isDeepStrictEqual(Reflect.get(activity, name), value));
  if (wrong.length === 0) return null;
  const lines = wrong.map(([name, value]) => `  ${name}: expected ${inline(value)}, is ${inline(Reflect.get(activity, name))}`);
  return `Expected the Activity of ${userTask} to be another:\n${lines.join('\n')}\n  It is: ${describeActivity(activity)}`;
}

export interface ExpectedWork {
  /** Number of runs of the worker. */
  readonly times?: number;
  /** Input of the last run, or a part of it. */
  readonly input?: Readonly<Record<string, unknown>>;
}

export function workedProblem(runs: readonly WorkerRun[], topic: string, { times, input }: ExpectedWork): string | null {
  const own = runs.filter((run) => run.topic === topic);
  if (times === undefined ? own.length === 0 : own.length !== times) {
    return `Expected ${topic} to run ${times === undefined ? 'at all' : `${times} times`}, but it ran ${own.length} times.`;
  }
  const got: Record<string, unknown> = Object(own.at(-1)?.input);
  const wrong = Object.entries(input ?? {}).filter(([name, value]) => !isDeepStrictEqual(got[name], value));
  if (wrong.length === 0) return null;
  const lines = wrong.map(([name, value]) => `  ${name}: expected ${inline(value)}, was ${inline(got[name])}`);
  return `Expected ${topic} to get another input:\n${lines.join('\n')}`;
}
