import { namedApplicants } from './customer-onboarding/named-cases.ts';
import { billing } from './customer-onboarding/billing.ts';
import { kyc } from './customer-onboarding/kyc.ts';
import type { NamedCase, Provider } from './provider.ts';

/** Providers that the sandbox plays, beside the mail server. */
export const providers: readonly Provider[] = [kyc, billing];

/** Cases that the overview page lists. */
export const namedCases: readonly NamedCase[] = [...namedApplicants];
