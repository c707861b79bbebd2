import { namedApplicants } from './customer-onboarding/named-cases.ts';
import { billing } from './customer-onboarding/billing.ts';
import { kyc } from './customer-onboarding/kyc.ts';
import type { NamedCase, Provider } from './provider.ts';
import { orderCases } from './order-fulfilment/faults.ts';
import { stock } from './order-fulfilment/stock.ts';
import { invoicing } from './order-fulfilment/invoicing.ts';
import { carrier } from './order-fulfilment/carrier.ts';
import { payment } from './take-payment/payment.ts';

/** Providers that the sandbox plays, beside the mail server. */
export const providers: readonly Provider[] = [kyc, billing, stock, invoicing, carrier, payment];

/** Cases that the overview page lists. */
export const namedCases: readonly NamedCase[] = [...namedApplicants, ...orderCases];
