import type { NamedCase } from '../provider.ts';

/** Person on a sanctions or PEP list of the sandbox. */
export interface ListedPerson {
  readonly id: string;
  readonly caption: string;
  readonly score: number;
  readonly match: boolean;
  readonly topics: readonly string[];
}

export type KycFault = 'busy-once' | 'fails-twice' | 'slow' | 'very-slow-once' | 'web-page-once' | 'truncated-once' | 'impossible';
export type BillingFault = 'refuses' | 'busy-once' | 'reset-once';

/** Named applicant; the name decides the sandbox's behaviour. */
export interface TestApplicant {
  readonly fullName: string;
  readonly birthDate: string;
  readonly country: string;
  readonly email: string;
  /** Effect of the name on an application, in words. */
  readonly effect: string;
  readonly listed?: ListedPerson;
  readonly kyc?: KycFault;
  readonly billing?: BillingFault;
}

const applicant = (fullName: string, effect: string, behaviour: Pick<TestApplicant, 'listed' | 'kyc' | 'billing'> = {}): TestApplicant => ({
  fullName,
  birthDate: '1990-04-12',
  country: 'NL',
  email: `${fullName.toLowerCase().replaceAll(' ', '.')}@example.com`,
  effect,
  ...behaviour,
});

/** Named applicants; any other name is clear. A name may go on: "Anna Clear 17" is treated like "Anna Clear". */
export const applicants: readonly TestApplicant[] = [
  applicant('Anna Clear', 'No match: a customer without review.'),
  applicant('Maria Gonzalez', 'Namesake of a sanctioned person (score 0.62): review.', {
    listed: { id: 'sbx-namesake', caption: 'María GONZÁLEZ RUIZ', score: 0.62, match: false, topics: ['sanction'] },
  }),
  applicant('Paolo Politico', 'Politically exposed person: review.', {
    listed: { id: 'sbx-pep', caption: 'Paolo POLITICO', score: 0.91, match: true, topics: ['role.pep'] },
  }),
  applicant('Viktor Sanction', 'Sanctioned: refused at once.', {
    listed: { id: 'sbx-sanction', caption: 'Viktor SANCTION', score: 0.98, match: true, topics: ['sanction'] },
  }),
  applicant('Theo Toomany', 'Screening is busy once (429, Retry-After 2), then clear.', { kyc: 'busy-once' }),
  applicant('Fiona Fivehundred', 'Screening fails twice (500), then clear.', { kyc: 'fails-twice' }),
  applicant('Sam Slow', 'Screening takes 3 seconds, then clear.', { kyc: 'slow' }),
  applicant('Vera Veryslow', 'Screening answers too late once, then clear.', { kyc: 'very-slow-once' }),
  applicant('Hugo Html', 'Screening answers with a web page and status 200 once, then clear.', { kyc: 'web-page-once' }),
  applicant('Trudy Truncated', 'Screening answers with half of its JSON once, then clear.', { kyc: 'truncated-once' }),
  applicant('Ingrid Impossible', 'Cannot be screened (400): review.', { kyc: 'impossible' }),
  applicant('Bella Refused', 'Clear, but billing refuses for good (422): undone and failed.', { billing: 'refuses' }),
  applicant('Boris Busy', 'Clear; billing is busy once (503, Retry-After 1), then opens the account.', { billing: 'busy-once' }),
  applicant('Rosa Reset', 'Clear; billing opens the account, but breaks off before it answers, once.', { billing: 'reset-once' }),
];

export const namedApplicants: readonly NamedCase[] = applicants.map(({ fullName: name, effect }) => ({ name, effect }));

/** Returns the named applicant that the name equals or begins with; null for any other name. */
export function findApplicant(fullName: string): TestApplicant | null {
  const name = fullName.trim().toLowerCase();
  return applicants.find((candidate) => name.startsWith(candidate.fullName.toLowerCase())) ?? null;
}
