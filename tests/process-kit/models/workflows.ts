/** Small workflows with constructs that ours lack: calls, branches, signals, repeated timers, sub-processes that events start. */
import { z } from 'zod';

import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { approval } from './generated/approval.ts';
import { booking } from './generated/booking.ts';
import { hearsay } from './generated/hearsay.ts';
import { order } from './generated/order.ts';
import { payment } from './generated/payment.ts';
import { signing } from './generated/signing.ts';
import { tender } from './generated/tender.ts';
import { watch } from './generated/watch.ts';

const access = { start: { roles: ['clerk'] } } as const;
const nothing = z.object({});
const amount = z.object({ amount: z.number() });

export const orderWorkflow = defineWorkflow(order, {
  access,
  start: amount,
  workers: {
    'order.pack': defineWorker({ name: 'Pack', input: nothing, output: nothing, run: async () => complete({}) }),
    'order.label': defineWorker({
      name: 'Label',
      input: nothing,
      output: z.object({ label: z.string() }),
      run: async () => complete({ label: 'printed' }),
    }),
  },
  userTasks: {},
});

export const paymentWorkflow = defineWorkflow(payment, {
  access,
  start: amount,
  workers: {
    'payment.charge-card': defineWorker({
      name: 'Charge card',
      input: amount,
      output: z.object({ receipt: z.string() }),
      errorCodes: ['CARD_REFUSED'],
      run: async (input) => (input.amount > 1000 ? bpmnError('CARD_REFUSED') : complete({ receipt: `paid ${input.amount}` })),
    }),
  },
  userTasks: {
    confirm: defineUserTask({ form: z.object({ note: z.string() }), context: {}, output: nothing, variables: () => ({}) }),
  },
});

export const watchWorkflow = defineWorkflow(watch, {
  access,
  start: nothing,
  workers: {
    'watch.look-around': defineWorker({
      name: 'Look around',
      input: nothing,
      output: z.object({ seen: z.string() }),
      errorCodes: ['BROKEN'],
      run: async () => complete({ seen: 'nothing' }),
    }),
  },
  userTasks: {
    'keep-watch': defineUserTask({ form: z.object({ tired: z.boolean() }), context: {}, output: nothing, variables: () => ({}) }),
  },
});

const told = z.string().optional();

export const hearsayWorkflow = defineWorkflow(hearsay, {
  access,
  start: z.object({ said: z.string(), secret: z.string(), told }),
  workers: {
    'hearsay.repeat': defineWorker({
      name: 'Repeat',
      input: z.object({ noted: z.string() }),
      output: z.object({ repeated: z.string() }),
      run: async ({ noted }) => complete({ repeated: noted }),
    }),
  },
  userTasks: {
    read: defineUserTask({
      form: z.object({ note: z.string() }),
      context: { said: { label: 'Said' } },
      output: z.object({ noted: z.string() }),
      variables: ({ note }) => ({ noted: note }),
    }),
    'read-again': defineUserTask({
      form: nothing,
      context: { said: { label: 'Said' }, told: { label: 'Told' } },
      optionalContext: ['told'],
      output: nothing,
      variables: () => ({}),
    }),
  },
});

const reviewersStart = { start: { roles: ['reviewer'] } } as const;
const word = defineUserTask({ form: z.object({ note: z.string() }), context: {}, output: nothing, variables: () => ({}) });

export const approvalWorkflow = defineWorkflow(approval, {
  access: reviewersStart,
  start: nothing,
  workers: {},
  userTasks: { enter: word, approve: word },
});

export const tenderWorkflow = defineWorkflow(tender, { access: reviewersStart, start: nothing, workers: {}, userTasks: {} });

export const signingWorkflow = defineWorkflow(signing, {
  access,
  start: z.object({ boards: z.array(z.string()), signers: z.array(z.string()) }),
  workers: {},
  userTasks: {
    agree: defineUserTask({ form: nothing, context: { board: { label: 'Board' } }, output: nothing, variables: () => ({}) }),
    sign: defineUserTask({ form: nothing, context: { signer: { label: 'Signer' } }, output: nothing, variables: () => ({}) }),
  },
});

/** Returns a worker without input and output whose effect `undo` takes back. */
const does = (name: string, ...undo: string[]) => {
  const [first, ...more] = undo;
  return defineWorker({
    name,
    input: nothing,
    output: nothing,
    ...(first === undefined ? {} : { effect: { undo: [first, ...more] } }),
    run: async () => complete({}),
  });
};

export const bookingWorkflow = defineWorkflow(booking, {
  access,
  start: z.object({ seats: z.array(z.string()) }),
  workers: {
    'booking.book-seat': does('Book seat', 'booking.free-seat'),
    'booking.book-hotel': does('Book hotel', 'booking.free-hotel'),
    'booking.pay': defineWorker({ name: 'Pay', input: nothing, output: nothing, errorCodes: ['REFUSED'], run: async () => complete({}) }),
    'booking.free-hotel': does('Free hotel'),
    'booking.free-seat': does('Free seat'),
  },
  userTasks: {},
  goals: ['booked'],
});
