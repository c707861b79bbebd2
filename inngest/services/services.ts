import type { SystemName } from '#inngest/define/systems.ts';

import { type BillingClient, createBillingClient } from './billing.ts';
import type { ServiceConfig } from './config.ts';
import { callDeadlineMs } from './http.ts';
import { createKycClient, type KycClient } from './kyc.ts';
import { createMailClient, type MailClient } from './mail.ts';

/** Systems of define/systems.ts as workers see them. Business refusals are values; every other failure is thrown. */
export interface Services extends Record<SystemName, object> {
  readonly kyc: KycClient;
  readonly billing: BillingClient;
  readonly mail: MailClient;
}

/** Opens no connection: that happens with the first call. */
export function createServices(config: ServiceConfig, deadlineMs: number = callDeadlineMs): Services {
  return {
    kyc: createKycClient({ ...config.kyc, deadlineMs }),
    billing: createBillingClient({ ...config.billing, deadlineMs }),
    mail: createMailClient({ ...config.mail, deadlineMs }),
  };
}
