import { inspect } from 'node:util';

import type { Outcome } from '#inngest/bridge/report/outcome.ts';

import type { ActivityView } from './snapshot.ts';
import type { WorkerRun } from './subject.ts';

/** Returns a value on one line, cut when long. */
export function inline(value: unknown, longest = 110): string {
  const text = inspect(value, { depth: 4, breakLength: Infinity, compact: true });
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Returns the outcome of one run of a worker. */
export function describeRun({ outcome, reported, logged }: WorkerRun): string[] {
  const late = reported === 'gone' || reported === 'lost' ? ' (too late: the engine had gone on)' : '';
  const incident = reported === 'incident' ? ', which is an incident now' : '';
  return [...logged.map((line) => `log: ${line}`), `worker: ${describeOutcome(outcome)}${incident}${late}`];
}

function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'complete':
      return `complete ${inline(outcome.variables)}`;
    case 'bpmnError':
      return `BPMN error ${outcome.code} ${inline(outcome.variables)}`;
    case 'failed':
      return `failed with "${outcome.message}"`;
    case 'duplicate':
      return 'another instance owns the business key';
    case 'outdated':
      return 'a newer delivery holds the job';
    default:
      return outcome satisfies never;
  }
}

/** Returns the state of a user task's Activity. */
export function describeActivity({ status, delivery, candidateGroups, assignee, decidedBy, decision, closedReason }: ActivityView): string {
  if (status === 'OPEN') return `Activity OPEN for ${candidateGroups.join(', ') || 'nobody'}`;
  if (status === 'CLAIMED') return `Activity CLAIMED by ${assignee ?? 'nobody'}`;
  const decided = decidedBy === null ? '' : ` by ${decidedBy}: ${inline(decision)}`;
  const why = closedReason === null ? '' : ` (${closedReason})`;
  return `Activity ${status}${decided}${delivery === 'NONE' || delivery === 'ACCEPTED' ? '' : `, ${delivery}`}${why}`;
}
