import type { RuleFactory } from 'bpmnlint';

import { is, type ModelElement } from '../element.ts';
import type { UnknownPart } from '../unknown-parts.ts';

/** Reports every part that the engine refuses, by the table behind the engine's gate. Option `parts`: the parts outside the table. */
export const allowedParts: RuleFactory = (options) => ({
  check: (element, reporter) => {
    if (!is(element as ModelElement, 'bpmn:Definitions')) return;
    const parts = partsOf(options);
    for (const id of new Set(parts.map((part) => part.element))) {
      const ofElement = parts.filter((part) => part.element === id);
      reporter.report(id, messageFor([...new Set(ofElement.map(({ part }) => part))].join(', ')));
    }
  },
});

const messageFor = (parts: string): string =>
  `It ${parts}, and our engine refuses the deployment: a model holds no more than what is known to run no code. ` +
  'Let an external worker do the work, and remove the rest.';

const partsOf = (options: unknown): readonly UnknownPart[] =>
  typeof options === 'object' && options !== null && 'parts' in options && Array.isArray(options.parts) ? options.parts : [];
