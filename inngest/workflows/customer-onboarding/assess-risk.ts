import type { Risk } from './variables.ts';

/** The part of a match that the rule looks at. */
export interface AssessedMatch {
  readonly score: number;
  readonly isMatch: boolean;
  readonly topics: readonly string[];
}

/** From this score on a person looks, even when the provider itself says that it is someone else. */
export const nearMatchScore = 0.5;

/**
 * The risk rule, and the only place of it:
 * - a match that the provider calls the same person, and that is sanctioned: refuse;
 * - any other match (politically exposed persons among them), and any near match (namesakes): review;
 * - else: clear.
 */
export function assessRisk(matches: readonly AssessedMatch[]): Risk {
  if (matches.some((match) => match.isMatch && match.topics.includes('sanction'))) return 'refuse';
  if (matches.some((match) => match.isMatch || match.score >= nearMatchScore)) return 'review';
  return 'clear';
}
