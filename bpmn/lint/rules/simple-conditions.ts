import { isCondition } from '../expression.ts';
import { text } from '../element.ts';
import { rule } from '../rule.ts';

const literal = String.raw`(?:'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|true|false)`;
const comparison = new RegExp(String.raw`^\$\{\s*[A-Za-z_]\w*\s*(?:[=!<>]=|[<>])\s*${literal}\s*\}$`);

/** A condition compares one variable with one literal. */
export const simpleConditions = rule((element, report) => {
  if (!isCondition(element)) return;
  const condition = text(element, 'body');
  if (comparison.test(condition)) return;
  report(
    element,
    `The condition ${condition === '' ? 'is empty' : `"${shortened(condition)}" is more than one variable compared with one literal`}: ` +
      'it runs inside the engine where no test reaches it, and when it fails the job ends as a dead letter after its retries while the ' +
      "instance looks busy. Write for example ${risk == 'high'}, and let a worker compute the variable.",
  );
});

const shortened = (condition: string): string => (condition.length > 80 ? `${condition.slice(0, 79)}…` : condition);
