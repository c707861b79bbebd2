import { isCondition, textsOf } from '../expression.ts';
import { rule } from '../rule.ts';

const variable = /\$\{\s*[A-Za-z_]\w*\s*\}/g;
/** The element of a list is JSON. Our engine reads its text without this call (`Elements`), a stock one does not. */
const variableAsText = /\$\{\s*[A-Za-z_]\w*(?:\.asText\(\))?\s*\}/g;
const assignments = new Set(['assignee', 'candidateGroups', 'candidateUsers', 'owner']);

/** Reports expressions with more than variables (`${reviewDue}`) in a text that is no condition. */
export const simpleExpressions = rule((element, report) => {
  if (isCondition(element)) return;
  for (const [name, value] of textsOf(element)) {
    const rest = value.replaceAll(assignments.has(name) ? variableAsText : variable, '');
    if (!/[$#]\{/.test(rest)) continue;
    report(
      element,
      `The expression in ${name} is more than a variable: the engine evaluates every \${…} of a model, names and documentation included, ` +
        'and one that fails leaves the instance standing with a dead letter. Write ${variable}, and let a worker compute it.',
    );
  }
});
