import { z } from 'zod';

import { systems } from '#inngest/define/systems.ts';
import { type Answer, askProvider, tellProvider } from '#inngest/services/ask-provider.ts';
import { defineService } from '#inngest/services/define-service.ts';
import type { CallOptions, Provider } from '#inngest/services/http.ts';

export interface ShipmentRequest {
  readonly orderNumber: string;
  readonly deliverTo: string;
}

export interface CarrierClient {
  /** Books the shipment of an order, once. Refused for good where no carrier goes, and after a cancellation. */
  book(request: ShipmentRequest, options: CallOptions): Promise<Answer<{ shipmentId: string }>>;
  /** Asks where a shipment is; the carrier answers by the message shipment-delivered. */
  inquire(order: { readonly orderNumber: string }, options: CallOptions): Promise<{ noted: boolean }>;
  /** Cancels the shipment of an order. Without one nothing is cancelled, and none is booked afterwards. */
  cancel(order: { readonly orderNumber: string }, options: CallOptions): Promise<{ undone: boolean }>;
}

const shipment = z.object({ shipmentId: z.string().min(1) });
const inquiry = z.object({ noted: z.boolean() });
const cancellation = z.object({ undone: z.boolean() });

function createCarrierClient(config: { baseUrl: string; apiKey: string; deadlineMs: number }): CarrierClient {
  const provider: Provider = {
    system: 'carrier',
    name: `The ${systems.carrier}`,
    baseUrl: config.baseUrl,
    authorization: `Bearer ${config.apiKey}`,
    settings: { key: 'CARRIER_API_KEY', address: 'CARRIER_BASE_URL' },
    deadlineMs: config.deadlineMs,
  };
  return {
    book: (body, options) => askProvider(provider, { path: '/shipments', body, reply: shipment, ...options }),
    inquire: (body, options) => tellProvider(provider, { path: '/inquiries', body, reply: inquiry, ...options }),
    cancel: (body, options) => tellProvider(provider, { path: '/cancellations', body, reply: cancellation, ...options }),
  };
}

export const carrier = defineService({
  settings: z.object({
    CARRIER_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the carrier, without the /shipments part.'),
    CARRIER_API_KEY: z.string().min(1).describe('Key of the carrier, sent as `Authorization: Bearer …`.'),
  }),
  open: ({ CARRIER_BASE_URL: baseUrl, CARRIER_API_KEY: apiKey }, deadlineMs) => createCarrierClient({ baseUrl, apiKey, deadlineMs }),
});
