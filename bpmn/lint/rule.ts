import type { RuleFactory } from 'bpmnlint';

import { ancestors, type ModelElement } from './element.ts';

/** The message is one text: what is wrong, what happens in production otherwise, what to write. */
export type Report = (element: ModelElement, message: string) => void;

/**
 * Makes a rule for bpmnlint. `check` sees each element of BPMN and Flowable once, from the outermost inwards, and no element of other
 * vendors.
 */
export const rule =
  (check: (element: ModelElement, report: Report, options: unknown) => void): RuleFactory =>
  (options) => ({
    check: (element, reporter) => {
      if ((element as ModelElement).$descriptor?.isGeneric) return;
      check(element as ModelElement, (found, message) => reporter.report(nearestId(found), message), options);
    },
  });

/** Returns the id of the element, or of the nearest element around with an id: event definitions have none. */
export const nearestId = (element: ModelElement): string =>
  [element, ...ancestors(element)].find((candidate) => typeof candidate.id === 'string' && candidate.id !== '')?.id ?? '';
