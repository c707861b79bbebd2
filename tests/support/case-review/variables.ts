/** Vocabulary of case-review: every process variable, grouped by the part that sets the variable. */
import { z } from 'zod';

/** Personal data: open to people who work on the case, hidden from people who only operate or audit the process. */
const personal = { private: true };

/** Data of the sender. Set at the start; `answer-received` may correct the data. */
export const caseSchema = z.object({
  fullName: z
    .string()
    .trim()
    .min(2, 'Write the full name')
    .max(120)
    .meta({ title: 'Full name', description: 'First and last name.', ...personal }),
  birthDate: z.iso.date('Write the date as YYYY-MM-DD').meta({ title: 'Birth date', ...personal }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, such as NL')
    .meta({ title: 'Country', format: 'country', ...personal }),
  email: z
    .email('Write an e-mail address')
    .max(254)
    .meta({ title: 'E-mail address', ...personal }),
});
export type CaseData = z.infer<typeof caseSchema>;

export const riskSchema = z.enum(['clear', 'review', 'refuse']);

/** Set by the check, anew each time; null where nobody resembles the sender. */
export const checkSchema = z.object({
  risk: riskSchema,
  resembles: z.string().nullable().meta(personal),
  /** 0 to 1. */
  resemblance: z.number().nullable().meta(personal),
  labels: z.string().nullable().meta(personal),
});
export type Check = z.infer<typeof checkSchema>;

/** Set by the reviewer's decision. */
export const reviewSchema = z.object({
  reviewOutcome: z.enum(['approve', 'reject', 'ask']),
  /** Empty when an approval needed none. */
  reviewReason: z.string(),
});

/** Set by the escalation. */
export const escalationSchema = z.object({ reviewEscalated: z.boolean() });

/** Set when an approved case is recorded. */
export const recordSchema = z.object({ caseReference: z.string() });

/** Schema for workers that set no process variable. */
export const nothingSchema = z.object({});
