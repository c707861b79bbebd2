import type { z } from 'zod';

import type { creditSchema, customerClassSchema } from './variables.ts';

type Credit = Omit<z.infer<typeof creditSchema>, 'approval'>;

interface Rule extends Credit {
  readonly customerClass: z.infer<typeof customerClassSchema>;
  /** Largest total that the row is for. */
  readonly upTo: number;
}

/** Decision table of the credit check, stated only here. The first row that fits decides. */
export const creditRules: readonly Rule[] = [
  { customerClass: 'new', upTo: 500, credit: 'accept', approverGroup: 'order-managers' },
  { customerClass: 'new', upTo: 5_000, credit: 'ask', approverGroup: 'order-managers' },
  { customerClass: 'new', upTo: Infinity, credit: 'refuse', approverGroup: 'order-directors' },
  { customerClass: 'regular', upTo: 2_000, credit: 'accept', approverGroup: 'order-managers' },
  { customerClass: 'regular', upTo: 20_000, credit: 'ask', approverGroup: 'order-managers' },
  { customerClass: 'regular', upTo: 100_000, credit: 'ask', approverGroup: 'order-directors' },
  { customerClass: 'regular', upTo: Infinity, credit: 'refuse', approverGroup: 'order-directors' },
  { customerClass: 'key', upTo: 10_000, credit: 'accept', approverGroup: 'order-managers' },
  { customerClass: 'key', upTo: Infinity, credit: 'ask', approverGroup: 'order-directors' },
];

/** Returns whether an order has credit, and the group that decides where people are asked. */
export function assessCredit(order: { readonly customerClass: Rule['customerClass']; readonly amount: number }): Credit {
  const rule = creditRules.find(({ customerClass, upTo }) => customerClass === order.customerClass && order.amount <= upTo);
  // Each class ends with a row for every total; an amount that is no number fits none.
  if (!rule) return { credit: 'refuse', approverGroup: 'order-directors' };
  return { credit: rule.credit, approverGroup: rule.approverGroup };
}
