import type { Logger } from 'pino';

import type { Outcome } from '#netlify/services/activities/actions/bulk.ts';
import { logRejections } from '#netlify/core/log-rejections.ts';

import type { ApiContext } from '../context.ts';
import { toGraphQLError } from '../errors.ts';
import type { ResolversTypes } from '../generated/resolvers.ts';

type Result = Awaited<ResolversTypes['BulkResult']>;

/** Returns the Activity, or the problem in the words of the single operation, for each outcome. Logs the rejections. */
export function toBulkResults(outcomes: readonly Outcome[], { deps: { log }, person }: ApiContext, operation: string): Result[] {
  const results = outcomes.map((outcome) => toResult(outcome, log));
  const problems = results.flatMap(({ problem }) => problem ?? []);
  logRejections(
    log,
    person,
    problems.map(({ code, facts }) => ({ operation, reason: code, field: facts['field'] })),
  );
  return results;
}

function toResult(outcome: Outcome, log: Logger) {
  if ('activity' in outcome) return { id: outcome.id, activity: outcome.activity, problem: null };
  const { message, extensions } = toGraphQLError(outcome.error, log);
  const { code, ...facts } = extensions;
  return { id: outcome.id, activity: null, problem: { code: String(code), message, facts } };
}
