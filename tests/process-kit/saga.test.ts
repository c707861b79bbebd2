import { describe, expect, it } from 'vitest';

import type { Effect } from '#inngest/define/effect.ts';
import { bpmnError, processTest } from '#tests/support/process-test/process-test.ts';
import { sagaTests } from '#tests/support/process-test/saga-tests.ts';

import { bookingWorkflow } from './models/workflows.ts';

const models = new URL('models/', import.meta.url);
const seats = ['1A', '1B'];
const refused = { 'booking.pay': bpmnError('REFUSED') } as const;

sagaTests(processTest(bookingWorkflow, { models }), [bookingWorkflow], {
  start: { seats },
  at: { 'agreed-to': (booking) => booking.correlate('agreed') },
  failures: refused,
  cancel: (booking) => booking.correlate('called-off'),
});

describe.concurrent('expectUndone refuses an instance', () => {
  const bookings = processTest(bookingWorkflow, { models });
  const wrongOrder = processTest(
    withEffects({ 'booking.book-seat': ['booking.free-hotel'], 'booking.book-hotel': ['booking.free-seat'] }),
    { models },
  );
  const forgotten = processTest(withEffects({ 'booking.book-hotel': ['booking.call-back'] }), { models });

  it('that has reached its goal', async () => {
    const booking = await bookings.start({ seats });
    await booking.correlate('agreed');
    await expect(booking.expectUndone()).rejects.toThrow(
      'it reached its goal booked\n  the effect of booking.book-seat stands\n  the effect of booking.book-hotel stands',
    );
  });

  it('that is still running', async () => {
    const booking = await bookings.start({ seats });
    await expect(booking.expectUndone()).rejects.toThrow('it is RUNNING');
  });

  it('whose earlier effect was undone first', async () => {
    const booking = await wrongOrder.start({ seats }, { workers: refused });
    await booking.correlate('agreed');
    await expect(booking.expectUndone()).rejects.toThrow(
      'booking.free-hotel undid booking.book-seat while the later effect of booking.book-hotel stood',
    );
  });

  it('with an effect that nothing undid', async () => {
    const booking = await forgotten.start({ seats }, { workers: refused });
    await booking.correlate('agreed');
    await expect(booking.expectUndone()).rejects.toThrow('  the effect of booking.book-hotel stands');
  });
});

function withEffects(undo: Readonly<Record<string, [string]>>): typeof bookingWorkflow {
  const workers = Object.entries(bookingWorkflow.workers).map(([topic, worker]) => {
    const effect: Effect | undefined = undo[topic] ? { undo: undo[topic] } : worker.effect;
    return [topic, { ...worker, effect }];
  });
  return { ...bookingWorkflow, workers: Object.fromEntries(workers) };
}
