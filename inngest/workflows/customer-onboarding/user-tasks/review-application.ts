import { z } from 'zod';

import { defineUserTask } from '#inngest/define/user-task.ts';

import { reviewSchema } from '../variables.ts';

const decision = z
  .object({
    outcome: z
      .union([
        z.literal('approve').meta({ title: 'Approve' }),
        z.literal('reject').meta({ title: 'Reject' }),
        z.literal('ask').meta({ title: 'Ask for more information' }),
      ])
      .meta({ title: 'Decision' }),
    reason: z
      .string()
      .trim()
      .max(1000, 'Keep the reason below 1000 characters')
      .optional()
      .meta({ title: 'Reason', description: 'Needed to reject and to ask. The applicant reads it when you ask for more information.' }),
  })
  .refine(({ outcome, reason }) => outcome === 'approve' || Boolean(reason), {
    path: ['reason'],
    error: 'Give a reason: it is needed to reject and to ask for more information',
  })
  .meta({ title: 'Review application' });

/** The reviewer compares applicant and best match, then approves, rejects or asks for more. */
export const reviewApplication = defineUserTask({
  form: decision,
  context: {
    fullName: 'Applicant',
    birthDate: 'Birth date',
    country: 'Country',
    email: 'E-mail address',
    risk: 'Result of the screening',
    screeningNote: 'Why it could not be screened',
    matchCount: 'Matches',
    topMatchName: 'Best match',
    topMatchScore: 'Score of the best match (0 to 1)',
    topMatchTopics: 'Listed as',
    reviewReason: 'What was asked before',
  },
  optionalContext: ['reviewReason'],
  output: reviewSchema,
  variables: ({ outcome, reason = '' }) => ({ reviewOutcome: outcome, reviewReason: reason }),
});
