import { z } from 'zod';

import { systems } from '#inngest/define/systems.ts';
import { type Answer, askProvider, tellProvider } from '#inngest/services/ask-provider.ts';
import { defineService } from '#inngest/services/define-service.ts';
import type { CallOptions, Provider } from '#inngest/services/http.ts';

export interface ChargeRequest {
  readonly orderNumber: string;
  readonly paymentMethod: string;
  readonly total: { readonly amount: number; readonly currency: string };
}

export interface PaymentClient {
  /** Takes the payment of an order, once for each idempotency key. Declined for good by this payment method, and after a refund. */
  charge(request: ChargeRequest, options: CallOptions): Promise<Answer<{ paymentId: string }>>;
  /** Pays an order back. Without a payment nothing is paid back, and none is taken afterwards. */
  refund(order: { readonly orderNumber: string }, options: CallOptions): Promise<{ undone: boolean }>;
}

const charge = z.object({ paymentId: z.string().min(1) });
const refund = z.object({ undone: z.boolean() });

function createPaymentClient(config: { baseUrl: string; apiKey: string; deadlineMs: number }): PaymentClient {
  const provider: Provider = {
    system: 'payment',
    name: `The ${systems.payment}`,
    baseUrl: config.baseUrl,
    authorization: `Bearer ${config.apiKey}`,
    settings: { key: 'PAYMENT_API_KEY', address: 'PAYMENT_BASE_URL' },
    deadlineMs: config.deadlineMs,
  };
  return {
    charge: (body, options) => askProvider(provider, { path: '/charges', body, reply: charge, ...options }),
    refund: (body, options) => tellProvider(provider, { path: '/refunds', body, reply: refund, ...options }),
  };
}

export const payment = defineService({
  settings: z.object({
    PAYMENT_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the payment provider, without the /charges part.'),
    PAYMENT_API_KEY: z.string().min(1).describe('Key of the payment provider, sent as `Authorization: Bearer …`.'),
  }),
  open: ({ PAYMENT_BASE_URL: baseUrl, PAYMENT_API_KEY: apiKey }, deadlineMs) => createPaymentClient({ baseUrl, apiKey, deadlineMs }),
});
