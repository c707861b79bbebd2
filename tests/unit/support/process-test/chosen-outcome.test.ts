import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { type AnyOutcome, failing, held, type OutcomeChooser, outcomeChooser } from '#tests/support/process-test/chosen-outcome.ts';

import { workerContext } from '../../inngest/workflows/worker-context.ts';

const real = defineWorker({
  name: 'Work',
  input: z.object({}),
  output: z.object({ by: z.string() }),
  run: async () => complete({ by: 'the real worker' }),
});

const topic = 'trip.work';

/** Returns the outcome of a job's next run, in a word. */
async function run(chooser: OutcomeChooser, jobId = 'job'): Promise<unknown> {
  const { context } = workerContext();
  return chooser
    .next(topic, jobId, real)
    .run({}, context)
    .then(
      (result) => (result.kind === 'complete' ? Object(result.variables)['by'] : result.kind),
      (error: unknown) => (error instanceof Error ? error.message : error),
    );
}

const chosen = (...outcomes: AnyOutcome[]) => outcomeChooser({ [topic]: outcomes });
const by = (name: string) => complete({ by: name });

describe('the outcome of a worker', () => {
  it('is its own work when nothing is chosen', async () => expect(await run(outcomeChooser({}))).toBe('the real worker'));

  it('is what is chosen, every time', async () => {
    const chooser = outcomeChooser({ [topic]: by('the test') });
    expect([await run(chooser), await run(chooser)]).toEqual(['the test', 'the test']);
  });

  it('is each of a list in turn, then the last', async () => {
    const chooser = chosen(by('one'), failing('two'), by('three'));
    expect([await run(chooser), await run(chooser), await run(chooser), await run(chooser)]).toEqual(['one', 'two', 'three', 'three']);
  });

  it('is a failure so many times, then its own work', async () => {
    const chooser = chosen(failing('busy', { times: 2 }));
    expect([await run(chooser), await run(chooser), await run(chooser)]).toEqual(['busy', 'busy', 'the real worker']);
  });

  it('is a failure so many times, then what stands behind it', async () => {
    const chooser = chosen(failing('busy', { times: 1 }), by('the test'));
    expect([await run(chooser), await run(chooser)]).toEqual(['busy', 'the test']);
  });

  it('waits while it is held, and for each job alone', async () => {
    const chooser = chosen(held);
    expect(chooser.isHeld(topic, 'job')).toBe(true);
    chooser.release(['job'], by('the release'));
    expect([chooser.isHeld(topic, 'job'), chooser.isHeld(topic, 'another')]).toEqual([false, true]);
    expect(await run(chooser)).toBe('the release');
  });

  it('is held no longer when its turn is over', async () => {
    const chooser = chosen(held, by('later'));
    chooser.release(['job']);
    expect(await run(chooser)).toBe('the real worker');
    expect(chooser.isHeld(topic, 'another')).toBe(false);
    expect(await run(chooser, 'another')).toBe('later');
  });
});
