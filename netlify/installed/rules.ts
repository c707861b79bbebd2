import { customerOnboardingRules } from '#netlify/customer-onboarding/rules.ts';

/** Roles that may call the operations that belong to workflows. */
export const installedRules = { ...customerOnboardingRules };
