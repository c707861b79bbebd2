import type { FormValue } from '#netlify/site/forms/form-schema.ts';

interface TestApplicant {
  readonly fullName: string;
  readonly application: FormValue;
  /** Effect of this applicant in the sandbox, in words. */
  readonly effect: string;
}

/** Lists the applicants that the sandbox knows by name; empty in a deployed site, which leaves them out. */
export async function listTestApplicants(): Promise<readonly TestApplicant[]> {
  if (!import.meta.env.DEV) return [];
  const { applicants } = await import('#sandbox/customer-onboarding/named-cases.ts');
  return applicants.map(({ fullName, birthDate, country, email, effect }) => ({
    fullName,
    application: { fullName, birthDate, country, email },
    effect,
  }));
}
