import { child, is, text } from '../element.ts';
import { catches, declaredErrors, errorCatches, errorThrows, reachableCatches } from '../errors.ts';
import { rule } from '../rule.ts';

/** Reports errors that the model declares or throws, and that nothing catches. */
export const declaredErrorIsCaught = rule((element, report) => {
  if (!is(element, 'bpmn:Definitions')) return;
  const caught = errorCatches(element);
  const isCaught = (code: string): boolean => caught.some((definition) => catches(definition, code));
  // An error end event that no event of the model fits is for the process that calls this one: `npm run contracts` sees both.
  const forCaller = new Set(errorThrows(element).flatMap((thrown) => child(thrown, 'errorRef') ?? []));
  for (const error of declaredErrors(element)) {
    const code = text(error, 'errorCode');
    if (code === '' || isCaught(code) || forCaller.has(error)) continue;
    report(
      error,
      `Nothing catches the error "${code}": a worker that ends with it is told all is well, then the engine tries three times to go on and ` +
        'leaves a dead letter; the instance stands still. Add an error boundary event or an event sub-process, or remove the error.',
    );
  }
  for (const error of forCaller) {
    const code = text(error, 'errorCode');
    if (code === '' || isCaught(code) || error.id === code) continue;
    report(
      error,
      `The error "${code}" is for the process that calls this one, and the engine hands its id over, not its code: the caller takes ` +
        `"${error.id ?? ''}" for an error of its own, with another code, or catches nothing. Write id="${code}", too.`,
    );
  }
  for (const thrown of errorThrows(element)) {
    const error = child(thrown, 'errorRef');
    const code = error ? text(error, 'errorCode') : '';
    if (!isCaught(code) || reachableCatches(thrown).some((definition) => catches(definition, code))) continue;
    report(
      thrown,
      `The error "${code}" thrown here is caught elsewhere only: the engine finds nobody around this end event and ends the branch as if all ` +
        'were well. Catch it on a sub-process around it, or in an event sub-process beside it.',
    );
  }
});
