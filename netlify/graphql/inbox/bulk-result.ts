import type { Outcome } from '#netlify/activities/actions/bulk.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { toGraphQLError } from '../errors.ts';
import type { ResolversTypes } from '../generated/resolvers.ts';

type Result = Awaited<ResolversTypes['BulkResult']>;

/** What the caller reads of each: the Activity, or the problem in the words that the single operation has for it. */
export const toBulkResults = (outcomes: readonly Outcome[], { log }: ApiDependencies): Result[] =>
  outcomes.map((outcome) => {
    if ('activity' in outcome) return { id: outcome.id, activity: outcome.activity, problem: null };
    const { message, extensions } = toGraphQLError(outcome.error, log);
    const { code, ...facts } = extensions;
    return { id: outcome.id, activity: null, problem: { code: String(code), message, facts } };
  });
