import { billing } from '#inngest/workflows/customer-onboarding/systems/billing.ts';
import { kyc } from '#inngest/workflows/customer-onboarding/systems/kyc.ts';

import { mail } from './mail.ts';
import { stock } from '#inngest/workflows/order-fulfilment/systems/stock.ts';
import { invoicing } from '#inngest/workflows/order-fulfilment/systems/invoicing.ts';
import { carrier } from '#inngest/workflows/order-fulfilment/systems/carrier.ts';
import { payment } from '#inngest/workflows/take-payment/systems/payment.ts';

/** External systems of this deployment, by the names of `define/systems.ts`. */
export const installedServices = { kyc, billing, mail, stock, invoicing, carrier, payment };
