import { randomUUID } from 'node:crypto';

import { findApplicant } from '#sandbox/customer-onboarding/named-cases.ts';

import { type As, reviewsOf, type Started } from '../reviews.ts';

export interface Applicant {
  readonly fullName: string;
  readonly birthDate: string;
  readonly country: string;
  readonly email: string;
}

/** Returns one of the applicants whose name tells the sandbox what to do. */
export function applicantNamed(fullName: string): Applicant {
  const applicant = findApplicant(fullName);
  if (!applicant) throw new Error(`The sandbox knows no applicant '${fullName}'.`);
  return applicant;
}

/** Actions of people on onboardings, through the public API only. */
export function onboardings(as: As) {
  const submit = async (applicant: Applicant, key: string = randomUUID()): Promise<Started> => {
    const { fullName, birthDate, country, email } = applicant;
    const document = `mutation ($input: ApplicationInput!, $key: String!) {
      submitApplication(input: $input, idempotencyKey: $key) { status businessKey processInstance { id } } }`;
    const input = { fullName, birthDate, country, email };
    return (await as('clara').request<{ submitApplication: Started }>(document, { input, key })).submitApplication;
  };
  return { submit, ...reviewsOf(as, 'customer-onboarding') };
}

export type Onboardings = ReturnType<typeof onboardings>;
