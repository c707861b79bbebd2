import { z } from 'zod';

import { defineUserTask } from '#inngest/define/user-task.ts';

import { reviewSchema } from './variables.ts';

const needed = 'Give a reason: it is needed to reject and to ask';
const reason = z.string({ error: needed }).trim().max(1000, 'Keep the reason below 1000 characters').meta({ title: 'Reason' });

/** Note for later readers of the case; hidden from the process. */
const internalNote = z
  .string()
  .trim()
  .max(2000, 'Keep the note below 2000 characters')
  .optional()
  .meta({ title: 'Internal note', description: 'For reviewers only.', private: true });

const decision = z
  .discriminatedUnion(
    'outcome',
    [
      z.object({ outcome: z.literal('approve').meta({ title: 'Approve' }), reason: reason.optional(), internalNote }),
      z.object({ outcome: z.literal('reject').meta({ title: 'Reject' }), reason: reason.min(1, needed), internalNote }),
      z.object({
        outcome: z.literal('ask').meta({ title: 'Ask' }),
        reason: reason.min(1, needed).meta({ title: 'Question', description: 'The sender reads it.' }),
        internalNote,
      }),
    ],
    { error: 'Choose approve, reject or ask' },
  )
  .meta({ title: 'Review case' });

export const reviewCase = defineUserTask({
  form: decision,
  outcomes: {
    approve: { label: 'Approve', tone: 'positive' },
    reject: { label: 'Reject', tone: 'negative' },
    ask: { label: 'Ask', tone: 'neutral' },
  },
  fields: { reason: { widget: 'textarea' }, internalNote: { widget: 'textarea' } },
  context: {
    fullName: { label: 'Sender', group: 'Sender' },
    birthDate: { label: 'Birth date', kind: 'date', group: 'Sender' },
    country: { label: 'Country', kind: 'country', group: 'Sender' },
    email: { label: 'E-mail address', kind: 'email', group: 'Sender' },
    risk: { label: 'Result of the check', kind: 'tags', group: 'Check' },
    resembles: { label: 'Resembles', group: 'Resemblance' },
    resemblance: { label: 'Degree of resemblance', kind: 'score', group: 'Resemblance' },
    labels: { label: 'Known as', kind: 'tags', group: 'Resemblance' },
    reviewReason: { label: 'Asked before', group: 'Earlier' },
  },
  optionalContext: ['reviewReason'],
  output: reviewSchema,
  variables: ({ outcome, reason: given = '' }) => ({ reviewOutcome: outcome, reviewReason: given }),
});
