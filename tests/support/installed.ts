import type { Ask } from './ask.ts';
import { customerCanary } from './customer-onboarding/canary.ts';

/** Row of a table that belongs to a workflow, and texts that other tenants must not see. */
export interface InstalledCanary {
  readonly id: string;
  readonly marks: readonly string[];
}

/** Functions that make such a row in the tenant of `ask`. */
export const installedCanaries: readonly ((ask: Ask, mark: string) => Promise<InstalledCanary>)[] = [customerCanary];
