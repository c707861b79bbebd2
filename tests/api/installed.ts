import { customerOnboardingCalls, customerOnboardingPermissions } from './customer-onboarding/calls.ts';
import { customerRows } from './customer-onboarding/rows.ts';

/** Roles that may call the operations that belong to workflows. */
export const installedPermissions: Readonly<Record<string, string>> = { ...customerOnboardingPermissions };

interface Call {
  readonly who: string;
  readonly variables: Record<string, unknown>;
}

/** Accepted call of each mutation of people that belongs to a workflow. */
export const installedCalls: Readonly<Record<string, () => Promise<Call>>> = { ...customerOnboardingCalls };

/** Beginnings of statements that insert a row of each table that belongs to a workflow for each number `n`. */
export const installedRows: readonly string[] = [...customerRows];
