import { z } from 'zod';

import { systems } from '#inngest/define/systems.ts';
import { type Answer, askProvider, tellProvider } from '#inngest/services/ask-provider.ts';
import { defineService } from '#inngest/services/define-service.ts';
import type { CallOptions, Provider } from '#inngest/services/http.ts';

export interface InvoiceRequest {
  readonly orderNumber: string;
  readonly invoiceTo: string;
  readonly total: { readonly amount: number; readonly currency: string };
}

export interface InvoicingClient {
  /** Writes the invoice of an order, once. Refused for good where nobody can be invoiced, and after a void. */
  create(request: InvoiceRequest, options: CallOptions): Promise<Answer<{ invoiceId: string }>>;
  /** Voids the invoice of an order. Without one nothing is voided, and none is written afterwards. */
  void(order: { readonly orderNumber: string }, options: CallOptions): Promise<{ undone: boolean }>;
}

const invoice = z.object({ invoiceId: z.string().min(1) });
const voided = z.object({ undone: z.boolean() });

function createInvoicingClient(config: { baseUrl: string; apiKey: string; deadlineMs: number }): InvoicingClient {
  const provider: Provider = {
    system: 'invoicing',
    name: `The ${systems.invoicing}`,
    baseUrl: config.baseUrl,
    authorization: `Bearer ${config.apiKey}`,
    settings: { key: 'INVOICING_API_KEY', address: 'INVOICING_BASE_URL' },
    deadlineMs: config.deadlineMs,
  };
  return {
    create: (body, options) => askProvider(provider, { path: '/invoices', body, reply: invoice, ...options }),
    void: (body, options) => tellProvider(provider, { path: '/voids', body, reply: voided, ...options }),
  };
}

export const invoicing = defineService({
  settings: z.object({
    INVOICING_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the invoicing system, without the /invoices part.'),
    INVOICING_API_KEY: z.string().min(1).describe('Key of the invoicing system, sent as `Authorization: Bearer …`.'),
  }),
  open: ({ INVOICING_BASE_URL: baseUrl, INVOICING_API_KEY: apiKey }, deadlineMs) => createInvoicingClient({ baseUrl, apiKey, deadlineMs }),
});
