import { expect } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { gatherFacts } from '#scripts/operate/check/facts.ts';
import { describeVerdicts, type Verdict, verdicts } from '#scripts/operate/check/report.ts';

import { eventually } from './eventually.ts';

const settleSeconds = 100;

/** Returns the verdicts once all hold, or the last ones at the deadline. */
async function settled(judge: () => Promise<Verdict[]>): Promise<Verdict[]> {
  let last: Verdict[] = [];
  const judgeAgain = async (): Promise<Verdict[]> => (last = await judge());
  const hold = (results: Verdict[]): boolean => results.every((verdict) => verdict.violations.length === 0);
  return eventually(judgeAgain, hold, { seconds: settleSeconds, everyMs: 2_000 }).catch(() => last);
}

/** Stack to check: the settings of the functions host, and the sandbox. */
export interface CheckedStack {
  readonly settings: Record<string, string>;
  readonly sandboxUrl: string;
  /** Name of the stack that test files share. Some leave incidents on purpose, so dead letters are not judged there. */
  readonly shared?: boolean;
}

/**
 * Runs the checker over the whole past of the stack, prints the counts and fails on the first violation. `atLeast` says how much each check
 * must have looked at: a run without events proves nothing.
 */
export async function expectInvariants(stack: CheckedStack, atLeast: Record<string, number>): Promise<void> {
  const sources = {
    flowable: createFlowableClient(readFlowableConfig(stack.settings)),
    activitiesUrl: stack.settings['DATABASE_URL'] ?? '',
    sandboxUrl: stack.sandboxUrl,
  };
  // What is still under way may take a sweep to end.
  const gather = async () => ({ ...(await gatherFacts(sources)), ...(stack.shared && { deadLetters: [] }) });
  const results = await settled(async () => verdicts(await gather()));
  process.stderr.write(`${describeVerdicts(results)}\n`);
  expect(results.flatMap((verdict) => verdict.violations.map((violation) => `${verdict.id}: ${violation}`))).toEqual([]);
  for (const [id, count] of Object.entries(atLeast)) {
    expect(results.find((verdict) => verdict.id === id)?.checked, `how much ${id} looked at`).toBeGreaterThanOrEqual(count);
  }
}
