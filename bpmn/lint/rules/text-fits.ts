import { children, is, type ModelElement, text } from '../element.ts';
import { rule } from '../rule.ts';

const nameLimit = 255;
const assignments = ['flowable:assignee', 'flowable:candidateGroups', 'flowable:candidateUsers', 'flowable:category', 'flowable:owner'];

/** Reports texts too long for the engine's columns. */
export const textFits = rule((element, report) => {
  for (const [what, value] of shortTexts(element)) {
    if (lengthOf(value) <= nameLimit) continue;
    report(element, tooLong(`Its ${what} has ${lengthOf(value)} characters and the engine keeps ${nameLimit}`));
  }
  const limit = documentationLimit(element);
  for (const documentation of children(element, 'documentation')) {
    const length = lengthOf(text(documentation, 'text'));
    if (limit !== undefined && length > limit)
      report(element, tooLong(`Its documentation has ${length} characters and the engine keeps ${limit}`));
  }
});

function shortTexts(element: ModelElement): [what: string, value: string][] {
  const names: [string, string][] = is(element, 'bpmn:FlowElement', 'bpmn:RootElement') ? [['name', text(element, 'name')]] : [];
  if (!is(element, 'bpmn:UserTask')) return names;
  const listed = assignments.flatMap((attribute) =>
    text(element, attribute)
      .split(',')
      .map((value): [string, string] => [attribute, value]),
  );
  return [...names, ...listed];
}

function documentationLimit(element: ModelElement): number | undefined {
  if (is(element, 'bpmn:Process')) return 2_000;
  return is(element, 'bpmn:UserTask') ? 4_000 : undefined;
}

/** Counts characters as the database does: a smiley is one. */
const lengthOf = (value: string): number => Array.from(value).length;

const tooLong = (fact: string): string =>
  `${fact}: the deployment, the start or the decision before it is refused by the database each time. Shorten it.`;
