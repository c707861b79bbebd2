/** Small workflows that have what ours do not: calls, branches, signals, repeated timers, sub-processes that events start. */
import { z } from 'zod';

import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { order } from './generated/order.ts';
import { payment } from './generated/payment.ts';
import { watch } from './generated/watch.ts';

const nothing = z.object({});
const amount = z.object({ amount: z.number() });

export const orderWorkflow = defineWorkflow(order, {
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
