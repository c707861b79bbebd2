import { z } from 'zod';

import { defineUserTask } from '#inngest/define/user-task.ts';

import { reviewSchema } from '../variables.ts';

const needed = 'Give a reason: it is needed to reject and to ask for more information';
const reason = z.string({ error: needed }).trim().max(1000, 'Keep the reason below 1000 characters').meta({ title: 'Reason' });

/** Note for later readers of the case; hidden from the applicant and the process. */
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
        outcome: z.literal('ask').meta({ title: 'Ask for more information' }),
        reason: reason.min(1, needed).meta({ title: 'Question', description: 'The applicant reads it.' }),
        internalNote,
      }),
    ],
    { error: 'Choose approve, reject or ask' },
  )
  .meta({ title: 'Review application' });

/** The reviewer compares applicant and best match, then approves, rejects or asks for more. */
export const reviewApplication = defineUserTask({
  form: decision,
  outcomes: {
    approve: { label: 'Approve', tone: 'positive' },
    reject: { label: 'Reject', tone: 'negative' },
    ask: { label: 'Ask for more information', tone: 'neutral' },
  },
  fields: { reason: { widget: 'textarea' }, internalNote: { widget: 'textarea' } },
  context: {
    fullName: { label: 'Applicant', group: 'Applicant' },
    birthDate: { label: 'Birth date', kind: 'date', group: 'Applicant' },
    country: { label: 'Country', kind: 'country', group: 'Applicant' },
    email: { label: 'E-mail address', kind: 'email', group: 'Applicant' },
    risk: { label: 'Result of the screening', kind: 'tags', group: 'Screening' },
    screeningNote: { label: 'Why it could not be screened', group: 'Screening' },
    matchCount: { label: 'Matches', group: 'Screening' },
    topMatchName: { label: 'Best match', group: 'Best match' },
    topMatchScore: { label: 'Score of the best match', kind: 'score', group: 'Best match' },
    topMatchTopics: { label: 'Listed as', kind: 'tags', group: 'Best match' },
    reviewReason: { label: 'What was asked before', group: 'Earlier' },
  },
  optionalContext: ['reviewReason'],
  output: reviewSchema,
  variables: ({ outcome, reason: given = '' }) => ({ reviewOutcome: outcome, reviewReason: given }),
});
