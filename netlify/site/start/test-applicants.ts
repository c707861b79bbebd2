import type { FormValue } from '#netlify/site/forms/form-schema.ts';

interface TestApplicant {
  readonly fullName: string;
  readonly application: FormValue;
  /** What the sandbox does with this applicant, in words. */
  readonly effect: string;
}

/** The applicants that the sandbox knows by name; none in a deployed site, which leaves their list out. */
export async function listTestApplicants(): Promise<readonly TestApplicant[]> {
  if (!import.meta.env.DEV) return [];
  const { applicants } = await import('#sandbox/applicants.ts');
  return applicants.map(({ fullName, birthDate, country, email, effect }) => ({
    fullName,
    application: { fullName, birthDate, country, email },
    effect,
  }));
}
