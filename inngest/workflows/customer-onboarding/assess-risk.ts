import type { Risk } from './variables.ts';

/** The part of a match that the rule looks at. */
export interface AssessedMatch {
  readonly score: number;
  readonly isMatch: boolean;
  readonly topics: readonly string[];
}

/** Score from which a person looks at a match, even when the provider says that the match is someone else. */
export const nearMatchScore = 0.5;

/**
 * Applies the risk rule, stated only here:
 * - a match that the provider calls the same person, and that is sanctioned: refuse;
 * - any other match (politically exposed persons among them), and any near match (namesakes): review;
 * - else: clear.
 */
export function assessRisk(matches: readonly AssessedMatch[]): Risk {
  if (matches.some((match) => match.isMatch && match.topics.includes('sanction'))) return 'refuse';
  if (matches.some((match) => match.isMatch || match.score >= nearMatchScore)) return 'review';
  return 'clear';
}
