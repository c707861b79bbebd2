import { inspect } from 'node:util';

import type { Outcome } from '#inngest/bridge/outcome.ts';

import type { ActivityView } from './snapshot.ts';
import type { WorkerRun } from './subject.ts';

/** A value on one line, cut where it gets long. */
export function inline(value: unknown, longest = 110): string {
  const text = inspect(value, { depth: 4, breakLength: Infinity, compact: true });
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** What came of one run of a worker. */
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
    default:
      return outcome satisfies never;
  }
}

/** Where the Activity of a user task stands. */
export function describeActivity({ status, delivery, candidateGroups, assignee, decidedBy, decision, closedReason }: ActivityView): string {
  if (status === 'OPEN') return `Activity OPEN for ${candidateGroups.join(', ') || 'nobody'}`;
  if (status === 'CLAIMED') return `Activity CLAIMED by ${assignee ?? 'nobody'}`;
  const decided = decidedBy === null ? '' : ` by ${decidedBy}: ${inline(decision)}`;
  const why = closedReason === null ? '' : ` (${closedReason})`;
  return `Activity ${status}${decided}${delivery === 'NONE' || delivery === 'ACCEPTED' ? '' : `, ${delivery}`}${why}`;
}
