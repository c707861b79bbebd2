import type { Mutant } from '../mutant.ts';

const check = 'unit/scripts/operate/check/invariants.test.ts';

/** Fences of the checks themselves: rules of models, and the checker of invariants. */
export const checks: readonly Mutant[] = [
  {
    id: 'exclusive-rule',
    fence: 'An exclusive external-worker task is reported.',
    inside: 'externalWorkerNotExclusive',
    from: "if (!isExternalWorker(element) || element.get('flowable:exclusive') === false) return;",
    to: 'if (isExternalWorker(element)) return;',
    tests: ['unit/bpmn/lint/external-worker-not-exclusive.test.ts'],
  },
  {
    id: 'async-join-rule',
    fence: 'A join of workers that is not asynchronous is reported.',
    inside: 'asyncJoin',
    from: 'branches.length < 2 ||',
    to: 'branches.length > 0 ||',
    tests: ['unit/bpmn/lint/async-join.test.ts'],
  },
  {
    id: 'checker-counts-effects',
    fence: 'The checker sees an effect that happened twice.',
    inside: 'invariants',
    from: '.filter((effect) => effect.count !== 1)',
    to: '.filter((effect) => effect.count < 1)',
    tests: [check],
  },
  {
    id: 'checker-reports',
    fence: 'The checker reports what it finds.',
    inside: 'verdicts',
    from: 'violations: check(facts)',
    to: 'violations: check(facts).slice(0, 0)',
    tests: [check],
  },
  {
    id: 'checker-keeps-lasting-violations',
    fence: 'A violation that every reading finds is reported.',
    inside: 'lastingVerdicts',
    from: 'again.get(verdict.id)?.violations.includes(violation)',
    to: 'again.get(verdict.id)?.id === violation',
    tests: [check],
  },
];
