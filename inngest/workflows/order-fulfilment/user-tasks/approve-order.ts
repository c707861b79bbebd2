import { z } from 'zod';

import { defineUserTask } from '#inngest/define/user-task.ts';

import { approvalSchema } from '../variables.ts';

const needed = 'Give a reason: it is needed to refuse';
const reason = z.string({ error: needed }).trim().max(1000, 'Keep the reason below 1000 characters').meta({ title: 'Reason' });

const decision = z
  .discriminatedUnion(
    'outcome',
    [
      z.object({ outcome: z.literal('approve').meta({ title: 'Approve' }), reason: reason.optional() }),
      z.object({ outcome: z.literal('refuse').meta({ title: 'Refuse' }), reason: reason.min(1, needed) }),
    ],
    { error: 'Choose approve or refuse' },
  )
  .meta({ title: 'Approve order' });

/** Approval of credit for the order, given or refused by each of several people. */
export const approveOrder = defineUserTask({
  form: decision,
  outcomes: { approve: { label: 'Approve', tone: 'positive' }, refuse: { label: 'Refuse', tone: 'negative' } },
  fields: { reason: { widget: 'textarea' } },
  context: {
    orderNumber: { label: 'Order', group: 'Order' },
    total: { label: 'Total', kind: 'money', group: 'Order' },
    customerClass: { label: 'Class of the customer', group: 'Customer' },
    invoiceTo: { label: 'Invoice to', group: 'Customer' },
  },
  output: approvalSchema,
  variables: ({ outcome, reason: given = '' }) => ({ approval: outcome, approvalReason: given }),
});
