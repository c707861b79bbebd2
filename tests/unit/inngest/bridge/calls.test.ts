import { describe, expect, it } from 'vitest';

import { takesPartInCalls } from '#inngest/bridge/calls.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

const workflow = (key: string, ...calledProcesses: string[]) => ({ model: { key, calledProcesses } }) as unknown as Workflow;
const order = workflow('order', 'payment');
const payment = workflow('payment');
const other = workflow('other');

describe('takesPartInCalls', () => {
  it.each([
    ['order', true],
    ['payment', true],
    ['other', false],
    [undefined, true],
  ])('of %s: %s', (key, expected) => {
    expect(takesPartInCalls([order, payment, other], key)).toBe(expected);
  });

  it('is never so where no process calls one', () => {
    expect(takesPartInCalls([payment, other])).toBe(false);
  });
});
