import { customerOnboardingTexts } from '#netlify/site/customer-onboarding/german.ts';

/** German texts that belong to workflows. */
export const installedTexts: Readonly<Record<string, string>> = { ...customerOnboardingTexts };
