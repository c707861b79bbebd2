import { isCondition, textsOf } from '../expression.ts';
import { rule } from '../rule.ts';

/** Where a text may hold an expression and is no condition, it holds variables only: `${reviewDue}`. */
export const simpleExpressions = rule((element, report) => {
  if (isCondition(element)) return;
  for (const [name, value] of textsOf(element)) {
    const rest = value.replaceAll(/\$\{\s*[A-Za-z_]\w*\s*\}/g, '');
    if (!/[$#]\{/.test(rest)) continue;
    report(
      element,
      `The expression in ${name} is more than a variable: the engine evaluates every \${…} of a model, names and documentation included, ` +
        'and one that fails leaves the instance standing with a dead letter. Write ${variable}, and let a worker compute it.',
    );
  }
});
