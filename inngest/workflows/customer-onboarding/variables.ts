/** The vocabulary of customer-onboarding: every process variable, by who sets it. */
import { z } from 'zod';

const nullableText = z.string().nullable();

/** Set at the start; `information-received` may correct them. */
export const applicationSchema = z.object({
  fullName: z
    .string()
    .trim()
    .min(2, 'Write the full name')
    .max(120)
    .meta({ title: 'Full name', description: 'As in the passport or identity card.' }),
  birthDate: z.iso.date('Write the date as YYYY-MM-DD').meta({ title: 'Birth date' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, such as NL')
    .meta({ title: 'Country', format: 'country' }),
  email: z.email('Write an e-mail address').max(254).meta({ title: 'E-mail address' }),
});

/** Where the application goes next; the rule is in assess-risk.ts. */
export const riskSchema = z.enum(['clear', 'review', 'refuse']);
export type Risk = z.infer<typeof riskSchema>;

/** Set by the screening, anew each time; null where there is no match. */
export const screeningSchema = z.object({
  risk: riskSchema,
  /** Idempotency key of the call to the provider. */
  screeningId: z.string(),
  /** For the reviewer: why the provider could not screen. */
  screeningNote: nullableText,
  matchCount: z.number().int(),
  topMatchName: nullableText,
  /** 0 to 1. */
  topMatchScore: z.number().nullable(),
  /** Separated by commas: `sanction, role.pep`. */
  topMatchTopics: nullableText,
});
export type Screening = z.infer<typeof screeningSchema>;

/** Set by the reviewer's decision. */
export const reviewSchema = z.object({
  reviewOutcome: z.enum(['approve', 'reject', 'ask']),
  /** Empty when an approval needed none. */
  reviewReason: z.string(),
});

/** Set by the escalation. */
export const escalationSchema = z.object({ reviewEscalated: z.boolean() });

/** Set by the creation of the customer record, through the GraphQL API. */
export const customerSchema = z.object({ customerId: z.string() });

/** Set by the billing system. */
export const billingAccountSchema = z.object({ billingAccountId: z.string() });
/** Set with the error ACCOUNT_REFUSED. */
export const billingRefusalSchema = z.object({ billingRefusal: z.string() });

/** For workers that leave nothing behind in the process. */
export const nothingSchema = z.object({});
