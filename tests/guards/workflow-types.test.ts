/** Type errors of workflows that do not fit their models: each planted mistake must be a type error that names the mistake. */
import { beforeAll, describe, expect, it } from 'vitest';

import { compilerErrors } from './compiler-errors.ts';

interface Planted {
  readonly workers: string;
  readonly userTasks?: string;
  readonly access?: string;
  readonly start?: string;
  /** Further parts of the workflow. */
  readonly rest?: string;
  /** Further code of the file. */
  readonly beside?: string;
  /** Separate user task, whose form has the outcomes yes and no. */
  readonly byOutcome?: string;
  /** Expected parts of the compiler's text; empty: no error. */
  readonly says: readonly string[];
}

const approve = '{ approve }';
const fits = "{ 'trip.book': book, 'trip.pay': pay }";
const paid =
  "{ approve: defineUserTask({ form: z.object({}), context: { price: { label: 'Price', kind: 'money' }, wish: { label: 'Wish', kind: 'score' } }, output: z.object({}), variables: () => ({}) }) }";
const yes = "{ label: 'Yes', tone: 'positive' }";
const planted: Readonly<Record<string, Planted>> = {
  whole: { workers: "{ 'trip.book': book, 'trip.pay': pay }", says: [] },
  'missing-worker': { workers: "{ 'trip.book': book }", says: ['"worker missing for topic"', '"trip.pay"'] },
  'stale-worker': {
    workers: "{ 'trip.book': book, 'trip.pay': pay, 'trip.fly': pay }",
    says: ['"the model has no such topic"', '"trip.fly"'],
  },
  'misspelt-worker': {
    workers: "{ 'trip.book': book, 'trip.pya': pay }",
    says: ['"the model has no such topic"', '"trip.pya"', '"topics without a worker"', '"trip.pay"'],
  },
  'missing-form': {
    workers: "{ 'trip.book': book, 'trip.pay': pay }",
    userTasks: '{}',
    says: ['"form missing for user task"', '"approve"'],
  },
  'stale-form': {
    workers: "{ 'trip.book': book, 'trip.pay': pay }",
    userTasks: '{ approve, confirm: approve }',
    says: ['"the model has no such user task"', '"confirm"'],
  },
  'missing-start': { workers: "{ 'trip.book': book, 'trip.pay': pay }", start: '', says: ["'start'", 'missing'] },
  'undeclared-error': {
    workers: "{ 'trip.book': pay, 'trip.pay': pay }",
    says: ['"the model catches an error that the errorCodes of this worker lack"', '"FULL"'],
  },
  'uncaught-error': {
    workers: "{ 'trip.book': book, 'trip.pay': book }",
    says: ['"nothing in the model catches this error of the worker"', '"FULL"'],
  },
  'retired-but-present': {
    workers: "{ 'trip.book': book, 'trip.pay': pay }",
    rest: ", retired: { workers: { 'trip.pay': pay, 'trip.fly': pay } }",
    says: ['the model has this, so it is not retired', '"trip.pay"'],
  },
  'undeclared-system': {
    workers: "{ 'trip.book': book, 'trip.pay': pay }",
    beside: `export const mails = defineWorker({ ...worker, systems: [], run: async (_, { services }) => { services.mail; return complete({}); } });`,
    says: ["Property 'mail' does not exist on type 'Pick<Services, never>'"],
  },
  'unknown-system': {
    workers: "{ 'trip.book': book, 'trip.pay': pay }",
    beside: `export const asks = defineWorker({ ...worker, systems: ['weather'], run: async () => complete({}) });`,
    says: ['"weather"'],
  },
  'output-lacks-a-field': {
    workers: fits,
    beside: `export const lacks = defineWorker({ ...named, output: z.object({ x: z.string(), y: z.number() }), run: async () => complete({ x: 'a' }) });`,
    says: ["Property 'y' is missing"],
  },
  'output-has-a-wrong-literal': {
    workers: fits,
    beside: `export const maybe = defineWorker({ ...named, output: z.object({ d: z.enum(['yes', 'no']) }), run: async () => complete({ d: 'maybe' }) });`,
    says: ['"maybe"', '"yes"'],
  },
  'throws-an-undeclared-error': {
    workers: fits,
    beside: `export const throws = defineWorker({ ...named, output: z.object({}), errorCodes: ['FULL'], run: async () => bpmnError('EMPTY') });`,
    says: ['"EMPTY"', '"FULL"'],
  },
  'output-fits': {
    workers: fits,
    beside: `export const right = defineWorker({
      ...named, output: z.object({ d: z.enum(['yes', 'no']), tags: z.array(z.object({ kind: z.enum(['a', 'b']) })), note: z.string().optional() }),
      errorCodes: ['FULL'],
      run: async (_, { attempt }) => (attempt > 1 ? bpmnError('FULL') : complete({ d: 'yes', tags: [{ kind: 'a' }] })),
    });`,
    says: [],
  },
  'upgrade-to-something-else': {
    workers: "{ 'trip.book': book, 'trip.pay': pay }",
    beside: `export const reads = defineWorker({
      ...worker, input: z.object({ fullName: z.string() }),
      olderInputs: [{ schema: z.object({ name: z.string() }), upgrade: ({ name }) => ({ name }) }],
      run: async () => complete({}),
    });`,
    says: ["'fullName'", 'missing'],
  },
  'misspelt-error': { workers: "{ 'trip.book': misspelt, 'trip.pay': pay }", says: ['errorCodes of this worker lack', '"FULL"'] },
  'missing-outcomes': { workers: fits, byOutcome: '', says: ["'outcomes'", 'missing'] },
  'missing-outcome': { workers: fits, byOutcome: `outcomes: { yes: ${yes} },`, says: ["Property 'no' is missing"] },
  'misspelt-outcome': { workers: fits, byOutcome: `outcomes: { yes: ${yes}, noo: ${yes} },`, says: ["'noo' does not exist"] },
  'misspelt-field': {
    workers: fits,
    byOutcome: `outcomes: { yes: ${yes}, no: ${yes} }, fields: { raeson: { widget: 'textarea' } },`,
    says: ["'raeson' does not exist"],
  },
  'plain-money-of-the-start': {
    workers: fits,
    start: 'start: z.object({ price: z.number().optional() }),',
    userTasks: paid,
    says: ['a context field of kind money needs { amount, currency }', '"price"'],
  },
  'plain-money-of-a-worker': {
    workers:
      "{ 'trip.book': book, 'trip.pay': defineWorker({ ...named, output: z.object({ price: z.number() }), run: async () => complete({ price: 7 }) }) }",
    userTasks: paid,
    says: ['a context field of kind money needs { amount, currency }', '"price"'],
  },
  'money-with-a-currency': {
    workers: fits,
    start: 'start: z.object({ price: z.object({ amount: z.number(), currency: z.string() }), wish: z.number() }),',
    userTasks: paid,
    says: [],
  },
  'typed-outcome': { workers: fits, byOutcome: `outcomes: { yes: ${yes}, no: ${yes} },`, says: [] },
};

const shared = `import { z } from 'zod';
import { complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';

export const named = { name: 'Work', input: z.object({}) };
export const worker = { ...named, output: z.object({}), run: async () => complete({}) };
export const book = defineWorker({ ...worker, errorCodes: ['FULL'] });
export const misspelt = defineWorker({ ...worker, errorCodes: ['FUL'] });
export const pay = defineWorker(worker);
export const approve = defineUserTask({ form: z.object({}), context: { wish: { label: 'Wish' } }, output: z.object({}), variables: () => ({}) });
export const start = z.object({ wish: z.string() });
export const model = {
  key: 'trip', name: 'Trip', starts: {}, topics: ['trip.book', 'trip.pay'], userTasks: ['approve'], candidateGroups: { approve: [] },
  dueDates: {}, fourEyes: {}, deadlines: { approve: {} }, errorCodes: ['FULL'],
  caughtErrors: { 'trip.book': { onTask: ['FULL'], around: [] }, 'trip.pay': { onTask: [], around: [] } },
  messages: [], signals: [], timers: {}, calledProcesses: [], dataObjects: [], readVariables: [], endEvents: [], elements: {}, flows: [],
} as const;
`;

const source = ({
  workers,
  userTasks = approve,
  access = "access: { start: { roles: ['clerk'] } },",
  start = 'start,',
  rest = '',
  beside = '',
  byOutcome,
}: Planted): string => `import { z } from 'zod';
import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';
import { approve, book, misspelt, model, named, pay, start, worker } from './shared.ts';
export const used = [approve, book, misspelt, named, pay, start, worker, z, bpmnError, complete, defineUserTask, defineWorker];
export const workflow = defineWorkflow(model, { ${access} ${start} workers: ${workers}, userTasks: ${userTasks}${rest} });
${beside}
${byOutcome === undefined ? '' : userTask(byOutcome)}`;

const userTask = (given: string): string => `
const form = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('yes') }),
  z.object({ outcome: z.literal('no'), reason: z.string() }),
]);
export const decide = defineUserTask({
  form, ${given} context: {}, output: z.object({ why: z.string() }),
  variables: (decision) => ({ why: decision.outcome === 'no' ? decision.reason : '' }),
});
`;

describe('the compiler', () => {
  let errors: Record<string, string>;

  beforeAll(async () => {
    const files = Object.entries(planted).map(([name, mistake]) => [`${name}.ts`, source(mistake)]);
    errors = await compilerErrors({ 'shared.ts': shared, ...Object.fromEntries(files) });
  });

  it.each(Object.entries(planted))('of %s says what is wrong', (name, { says }) => {
    const said = errors[`${name}.ts`] ?? '';
    if (says.length === 0) expect(said).toBe('');
    for (const part of says) expect(said).toContain(part);
  });

  it('finds nothing else', () => {
    expect(Object.keys(errors).toSorted()).toEqual(
      Object.keys(planted)
        .filter((name) => (planted[name]?.says.length ?? 0) > 0)
        .map((name) => `${name}.ts`)
        .toSorted(),
    );
  });
});
