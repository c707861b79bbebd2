import { customerOnboarding } from '#netlify/customer-onboarding/resolvers.ts';

/** Resolvers of the operations that belong to workflows. */
export const installedQueries = { ...customerOnboarding.queries };
export const installedMutations = { ...customerOnboarding.mutations };
