import { describe, expect, it } from 'vitest';

import { readGraph } from '#bpmn/contract/read-graph.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { followEffects } from '#tests/support/process-test/undone.ts';
import type { WorkerRun } from '#tests/support/process-test/subject.ts';

import { bookingWorkflow } from '../../../process-kit/models/workflows.ts';

const graph = readGraph(await parseModel(await readModelFile(`${ROOT}/tests/process-kit/models/booking.bpmn`)));
const processes = { workflows: [bookingWorkflow], graphs: new Map([['booking', graph]]) };

const run = (elementId: string, reported: WorkerRun['reported'] = 'accepted'): WorkerRun => ({
  topic: `booking.${elementId}`,
  elementId,
  processInstanceId: 'i',
  at: 0,
  input: {},
  logged: [],
  outcome: { kind: 'complete', variables: {} },
  reported,
});
const follow = (...runs: WorkerRun[]) => followEffects(runs, processes);

describe('effects of the runs of an instance', () => {
  it('stand until their undo has worked', () => {
    expect(follow(run('book-hotel')).standing).toEqual(['booking.book-hotel']);
    expect(follow(run('book-hotel'), run('free-hotel', 'lost')).standing).toEqual(['booking.book-hotel']);
    expect(follow(run('book-hotel'), run('free-hotel'))).toEqual({ standing: [], tooEarly: [], by: ['booking.free-hotel'] });
  });

  it('are taken back one by one by a repeated undo', () => {
    const two = [run('book-seat'), run('book-seat'), run('free-seat')];
    expect(follow(...two).standing).toEqual(['booking.book-seat']);
    expect(follow(...two, run('free-seat')).standing).toEqual([]);
  });

  it('are undone too early while a later one stands', () => {
    const { tooEarly } = follow(run('book-seat'), run('book-hotel'), run('free-seat'), run('free-hotel'));
    expect(tooEarly).toEqual(['booking.free-seat undid booking.book-seat while the later effect of booking.book-hotel stood']);
  });

  it('stand when the report came too late', () => {
    expect(follow(run('free-hotel'), run('book-hotel', 'gone')).standing).toEqual(['booking.book-hotel']);
  });

  it('are not undone by an undo that found none', () => {
    expect(follow(run('free-hotel')).by).toEqual([]);
  });
});
