import { z } from 'zod';

import { systems } from '#inngest/define/systems.ts';
import { askProvider } from '#inngest/services/ask-provider.ts';
import { defineService } from '#inngest/services/define-service.ts';
import type { CallOptions, Provider } from '#inngest/services/http.ts';

export interface AccountRequest {
  readonly customerId: string;
  readonly fullName: string;
  readonly email: string;
}

export type AccountAnswer =
  | { readonly kind: 'opened'; readonly billingAccountId: string }
  /** The billing system will never open an account for this customer. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface BillingClient {
  /** Opens an account; the same idempotency key answers with the same account. */
  openAccount(request: AccountRequest, options: CallOptions): Promise<AccountAnswer>;
}

const accountReply = z.object({ accountId: z.string().min(1) });

export function createBillingClient(config: { baseUrl: string; apiKey: string; deadlineMs: number }): BillingClient {
  const provider: Provider = {
    system: 'billing',
    name: `The ${systems.billing}`,
    baseUrl: config.baseUrl,
    authorization: `Bearer ${config.apiKey}`,
    settings: { key: 'BILLING_API_KEY', address: 'BILLING_BASE_URL' },
    deadlineMs: config.deadlineMs,
  };
  return {
    async openAccount(request, options) {
      // 400 and 409 blame the request, not the customer: a person must look before anything is undone.
      const answer = await askProvider(provider, { path: '/accounts', body: request, reply: accountReply, ...options });
      return answer.kind === 'done' ? { kind: 'opened', billingAccountId: answer.reply.accountId } : answer;
    },
  };
}

export const billing = defineService({
  settings: z.object({
    BILLING_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the billing system, without the /accounts part.'),
    BILLING_API_KEY: z.string().min(1).describe('Key of the billing system, sent as `Authorization: Bearer …`.'),
  }),
  open: ({ BILLING_BASE_URL: baseUrl, BILLING_API_KEY: apiKey }, deadlineMs) => createBillingClient({ baseUrl, apiKey, deadlineMs }),
});
