import { randomUUID } from 'node:crypto';

import { inject } from 'vitest';
import { z } from 'zod';

import '../provided.ts';

/** Returns an order that is accepted, paid and shipped; a number of its own keeps its effects apart. */
export const orderOf = (lines: number) => ({
  orderNumber: `ORD-${randomUUID().slice(0, 8)}`,
  email: 'maria@example.com',
  customerClass: 'regular' as 'new' | 'regular' | 'key',
  total: { amount: 900, currency: 'EUR' },
  paymentMethod: 'card on file',
  lines: Array.from({ length: lines }, (_, index) => ({ sku: `TEA-${index + 1}`, quantity: 1 + (index % 3) })),
  invoiceTo: 'Tea House',
  deliverTo: 'Utrecht',
});

const log = z.array(z.object({ effect: z.string(), about: z.string() }));

/** Returns what the providers have done for the order, in order; without lines, and without what was not there to undo. */
export async function effectsOf(orderNumber: string): Promise<string[]> {
  const { origin } = new URL(inject('processEngine')['STOCK_BASE_URL'] ?? '');
  const effects = log.parse(await (await fetch(`${origin}/log`)).json());
  const own = effects.filter(({ about }) => about === orderNumber || about.startsWith(`${orderNumber}/`));
  return own.map(({ effect }) => effect).filter((effect) => !/^(?:not|nothing) /.test(effect));
}
