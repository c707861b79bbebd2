import { billing } from '#inngest/workflows/customer-onboarding/systems/billing.ts';
import { kyc } from '#inngest/workflows/customer-onboarding/systems/kyc.ts';

import { mail } from './mail.ts';

/** External systems of this deployment, by the names of `define/systems.ts`. */
export const installedServices = { kyc, billing, mail };
