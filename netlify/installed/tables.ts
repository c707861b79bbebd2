/** Tables that belong to workflows. */
export * from '../customer-onboarding/tables.ts';
