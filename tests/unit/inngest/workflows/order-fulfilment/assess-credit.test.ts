import { describe, expect, it } from 'vitest';

import { assessCredit, creditRules } from '#inngest/workflows/order-fulfilment/assess-credit.ts';
import { customerClassSchema } from '#inngest/workflows/order-fulfilment/variables.ts';

describe('the decision table of the credit check', () => {
  it.each(creditRules.filter(({ upTo }) => upTo < Infinity))('$customerClass up to $upTo: $credit, by $approverGroup', (rule) => {
    const { customerClass, upTo, credit, approverGroup } = rule;
    expect(assessCredit({ customerClass, amount: upTo })).toEqual({ credit, approverGroup });
    expect(assessCredit({ customerClass, amount: upTo + 0.01 })).not.toEqual({ credit, approverGroup });
  });

  it('has limits that grow, and a row for every total, in each class', () => {
    for (const customerClass of customerClassSchema.options) {
      const limits = creditRules.filter((rule) => rule.customerClass === customerClass).map(({ upTo }) => upTo);
      expect(limits).toEqual(limits.toSorted((a, b) => a - b));
      expect(limits.at(-1)).toBe(Infinity);
    }
  });

  it('refuses an amount that is no number', () => {
    expect(assessCredit({ customerClass: 'key', amount: NaN }).credit).toBe('refuse');
  });
});
