import { randomUUID } from 'node:crypto';

import { type As, reviewsOf, type Started } from '../reviews.ts';
import type { CaseData } from './variables.ts';

/** Actions of people on cases, through the public API only. */
export function cases(as: As) {
  const submit = async (variables: CaseData, idempotencyKey: string = randomUUID()): Promise<Started> => {
    const document = `mutation ($businessKey: String!, $variables: JSONObject!, $idempotencyKey: String!) {
      startProcess(key: "case-review", businessKey: $businessKey, variables: $variables, idempotencyKey: $idempotencyKey) {
        status businessKey processInstance { id } } }`;
    const given = { businessKey: `CASE-${idempotencyKey}`, variables, idempotencyKey };
    return (await as('clara').request<{ startProcess: Started }>(document, given)).startProcess;
  };
  return { submit, ...reviewsOf(as, 'case-review') };
}

export type Cases = ReturnType<typeof cases>;
