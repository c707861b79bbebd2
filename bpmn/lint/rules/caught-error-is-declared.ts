import { child, is, text } from '../element.ts';
import { declaredErrors, errorCatches } from '../errors.ts';
import { rule } from '../rule.ts';

/** Reports declared errors without a code; lint-model.ts adds errors that events name and the model does not declare. */
export const caughtErrorIsDeclared = rule((element, report) => {
  if (!is(element, 'bpmn:Definitions')) return;
  const used = new Set(errorCatches(element).flatMap((definition) => child(definition, 'errorRef') ?? []));
  for (const error of declaredErrors(element)) {
    if (text(error, 'errorCode') !== '') continue;
    report(
      error,
      `The error has no errorCode${used.has(error) ? ', and something waits for it' : ''}: workers report a code, so it never matches, and the ` +
        'error that was meant ends as a dead letter. Write errorCode="…".',
    );
  }
});
