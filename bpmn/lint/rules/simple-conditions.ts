import { ConditionError, parseCondition, supportedConditions } from '../../contract/condition.ts';
import { text } from '../element.ts';
import { isCondition } from '../expression.ts';
import { rule } from '../rule.ts';

/** Conditions stay inside the grammar that the contracts follow, too. */
export const simpleConditions = rule((element, report) => {
  if (!isCondition(element)) return;
  const condition = text(element, 'body');
  const problem = problemWith(condition);
  if (problem === null) return;
  report(
    element,
    `The condition ${condition === '' ? 'is empty' : `"${shortened(condition)}" cannot be checked: ${problem}`}; it would run inside the ` +
      'engine where no test reaches it, and when it fails the job ends as a dead letter after its retries while the instance looks busy. ' +
      `${supportedConditions}. Let a worker compute anything else.`,
  );
});

function problemWith(condition: string): string | null {
  try {
    parseCondition(condition);
    return null;
  } catch (error) {
    if (error instanceof ConditionError) return error.message;
    throw error;
  }
}

const shortened = (condition: string): string => (condition.length > 80 ? `${condition.slice(0, 79)}…` : condition);
