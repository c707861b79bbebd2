import { z } from 'zod';

import { systems } from '#inngest/define/systems.ts';
import { type Answer, askProvider, tellProvider } from '#inngest/services/ask-provider.ts';
import { defineService } from '#inngest/services/define-service.ts';
import type { CallOptions, Provider } from '#inngest/services/http.ts';

export interface OrderedLine {
  readonly orderNumber: string;
  readonly sku: string;
  readonly quantity: number;
}

export interface StockClient {
  /** Reserves a line of an order, once. Refused for good where the goods will not come, and after a release of the same line. */
  reserve(line: OrderedLine, options: CallOptions): Promise<Answer<{ reservationId: string }>>;
  /** Has all lines of the order brought together. */
  pick(order: { readonly orderNumber: string }, options: CallOptions): Promise<{ pickId: string }>;
  /** Has picked goods put back. Without any nothing is put back, and none are picked afterwards. */
  putBack(order: { readonly orderNumber: string }, options: CallOptions): Promise<{ undone: boolean }>;
  /** Takes a reservation back. Without one nothing is taken back, and none is made afterwards. */
  release(line: Omit<OrderedLine, 'quantity'>, options: CallOptions): Promise<{ undone: boolean }>;
}

const reservation = z.object({ reservationId: z.string().min(1) });
const pick = z.object({ pickId: z.string().min(1) });
const undo = z.object({ undone: z.boolean() });

function createStockClient(config: { baseUrl: string; apiKey: string; deadlineMs: number }): StockClient {
  const provider: Provider = {
    system: 'stock',
    name: `The ${systems.stock}`,
    baseUrl: config.baseUrl,
    authorization: `Bearer ${config.apiKey}`,
    settings: { key: 'STOCK_API_KEY', address: 'STOCK_BASE_URL' },
    deadlineMs: config.deadlineMs,
  };
  return {
    reserve: (body, options) => askProvider(provider, { path: '/reservations', body, reply: reservation, ...options }),
    pick: (body, options) => tellProvider(provider, { path: '/picks', body, reply: pick, ...options }),
    putBack: (body, options) => tellProvider(provider, { path: '/returns', body, reply: undo, ...options }),
    release: (body, options) => tellProvider(provider, { path: '/releases', body, reply: undo, ...options }),
  };
}

export const stock = defineService({
  settings: z.object({
    STOCK_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the warehouse, without the /reservations part.'),
    STOCK_API_KEY: z.string().min(1).describe('Key of the warehouse, sent as `Authorization: Bearer …`.'),
  }),
  open: ({ STOCK_BASE_URL: baseUrl, STOCK_API_KEY: apiKey }, deadlineMs) => createStockClient({ baseUrl, apiKey, deadlineMs }),
});
