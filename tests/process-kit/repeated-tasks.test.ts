/** A task for each of a list of texts: the element is who does it, its title and what its form shows. */
import { describe, it } from 'vitest';

import { processTest } from '#tests/support/process-test/process-test.ts';

import { signingWorkflow } from './models/workflows.ts';

const signing = processTest(signingWorkflow, { models: new URL('models/', import.meta.url) });

describe.concurrent('user tasks repeated over a list of texts', () => {
  it('belong to the person and to the group that the element names', async () => {
    const instance = await signing.start({ boards: ['case-reviewers', 'case-leads'], signers: ['rita', 'ravi'] });
    const board = { title: 'Agree for case-reviewers', context: { Board: 'case-reviewers' } };
    await instance.expectActivity('agree', { ...board, candidateGroups: ['case-reviewers'] });
    await instance.decide('agree', { as: 'rita', decision: {} });
    await instance.expectActivity('agree', { title: 'Agree for case-leads', context: { Board: 'case-leads' } });
    await instance.decide('agree', { as: 'leo', decision: {} });
    await instance.expectPassed('others', 'agreed', 'leads', 'leads-agreed');

    await instance.decide('sign', { as: 'ravi', decision: {} });
    await instance.decide('sign', { as: 'rita', decision: {} });
    await instance.expectEnded('done');
  });

  it('show the element in the title and in the context', async () => {
    const instance = await signing.start({ boards: [], signers: ['rita'] });
    await instance.expectActivity('sign', { title: 'Sign as rita', assignee: 'rita', context: { Signer: 'rita' } });
    await instance.decide('sign', { as: 'rita', decision: {} });
    await instance.expectEnded('done');
  });

  it('take an element that reads like an expression, or is long, as text', async () => {
    const hostile = 'x ${signers} "quoted" \\';
    const instance = await signing.start({ boards: [], signers: [hostile] });
    await instance.expectActivity('sign', { title: `Sign as ${hostile}`, assignee: hostile, context: { Signer: hostile } });
    const long = await signing.start({ boards: ['😀'.repeat(130)], signers: ['rita'] });
    await long.expectActivity('agree', { title: `Agree for ${'😀'.repeat(122)}…` });
  });
});
