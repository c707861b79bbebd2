/** What an applicant tells us; `birthDate` as YYYY-MM-DD, `country` as ISO 3166-1 alpha-2. */
export interface Application {
  readonly fullName: string;
  readonly birthDate: string;
  readonly country: string;
  readonly email: string;
}

/** What is wrong, by field. */
export type Gaps = Partial<Record<keyof Application, string>>;

export const emptyApplication: Application = { fullName: '', birthDate: '', country: '', email: '' };

/** What must be filled in before it is worth sending; the server checks the rest. */
export function findGaps(application: Application): Gaps {
  const gaps: Gaps = {};
  if (!application.fullName.trim()) gaps.fullName = 'Please write the name as in the passport.';
  if (!application.birthDate) gaps.birthDate = 'Please give the birth date.';
  if (!application.country) gaps.country = 'Please choose the country.';
  if (!application.email.includes('@')) gaps.email = 'Please give an e-mail address that can be reached.';
  return gaps;
}
