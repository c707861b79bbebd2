/** Vocabulary of customer-onboarding: every process variable, grouped by the part that sets the variable. */
import { z } from 'zod';

const nullableText = z.string().nullable();
/** Personal data: open to people who work on the application, hidden from people who only operate or audit the process. */
const personal = { private: true };

/** Applicant's own data. Set at the start; `information-received` may correct the data. */
export const applicationSchema = z.object({
  fullName: z
    .string()
    .trim()
    .min(2, 'Write the full name')
    .max(120)
    .meta({ title: 'Full name', description: 'As in the passport or identity card.', ...personal }),
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

/** Next step of the application; the rule is in assess-risk.ts. */
export const riskSchema = z.enum(['clear', 'review', 'refuse']);
export type Risk = z.infer<typeof riskSchema>;

/** Set by the screening, anew each time; null where there is no match. */
export const screeningSchema = z.object({
  risk: riskSchema,
  /** Idempotency key of the call to the provider. */
  screeningId: z.string(),
  /** Reason why the provider could not screen, for the reviewer. */
  screeningNote: nullableText.meta(personal),
  matchCount: z.number().int().meta(personal),
  topMatchName: nullableText.meta(personal),
  /** 0 to 1. */
  topMatchScore: z.number().nullable().meta(personal),
  /** Separated by commas: `sanction, role.pep`. */
  topMatchTopics: nullableText.meta(personal),
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

/** Schema for workers that set no process variable. */
export const nothingSchema = z.object({});
