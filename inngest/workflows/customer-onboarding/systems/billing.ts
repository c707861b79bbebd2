import { z } from 'zod';

import { PermanentError } from '#inngest/define/errors.ts';
import { shortened } from '#inngest/define/shortened.ts';
import { systems } from '#inngest/define/systems.ts';
import { defineService } from '#inngest/services/define-service.ts';
import { type CallOptions, postToProvider, type Provider } from '#inngest/services/http.ts';
import { understandReply } from '#inngest/services/understand-reply.ts';

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
const refusalReply = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

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
      const { status, body } = await postToProvider(provider, '/accounts', request, options);
      const from = { provider, sent: request };
      if (status === 422) return { kind: 'refused', reason: shortened(understandReply(refusalReply, body, from).error.message, 200) };
      // 400 and 409 blame the request, not the customer: a person must look before anything is undone.
      if (status >= 400)
        throw new PermanentError(`The billing system rejects our request (status ${status}).`, { system: 'billing', status });
      return { kind: 'opened', billingAccountId: understandReply(accountReply, body, from).accountId };
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
