import type { ApiError } from '#netlify/site/shared/api.ts';
import { exactTime } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

/** Why a decision was not taken, with times as the viewer's clock shows them. */
export function decisionProblem(error: ApiError): Error {
  const { changedBy, changedAt, decidedBy, decidedAt } = error.facts;
  if (error.code === 'VERSION_CONFLICT' && typeof changedAt === 'string') {
    return new Error(`${nameOr(changedBy, 'Somebody')} changed it on ${exactTime(changedAt)}. Look at it again, then send once more.`);
  }
  if (error.code === 'ACTIVITY_ALREADY_DECIDED' && typeof decidedAt === 'string') {
    return new Error(`${nameOr(decidedBy, 'Somebody')} decided it on ${exactTime(decidedAt)}.`);
  }
  return error;
}

function nameOr(name: unknown, otherwise: string): string {
  return typeof name === 'string' ? inWords(name) : otherwise;
}
