import { randomUUID } from 'node:crypto';

import type { PersonId } from '#scripts/api/caller.ts';

import type { TestClient } from './client.ts';

/** Activity without a process, as a test makes one; the default group is that of all reviewers. */
export interface NewStandalone {
  readonly title: string;
  readonly businessKey: string;
  readonly candidateGroups?: readonly string[];
  readonly assignee?: string;
  readonly priority?: number;
  readonly dueAt?: string;
}

export interface Standalone {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Makes Activities without a process through the public API: the quickest way to fill a list. */
export function standaloneActivities(as: (person: PersonId) => TestClient) {
  const fields = '{ id version title }';
  const create = async (input: NewStandalone, person: PersonId = 'leo'): Promise<Standalone> => {
    const document = `mutation ($input: NewActivity!, $key: String!) { createActivity(input: $input, idempotencyKey: $key) ${fields} }`;
    const usual = input.assignee ? {} : { candidateGroups: ['case-reviewers'] };
    return (await as(person).request<{ createActivity: Standalone }>(document, { input: { ...usual, ...input }, key: randomUUID() }))
      .createActivity;
  };
  const claim = async (person: PersonId, { id, version }: Standalone): Promise<Standalone> => {
    const document = `mutation ($id: ID!, $version: Int!) { claimActivity(id: $id, version: $version) ${fields} }`;
    return (await as(person).request<{ claimActivity: Standalone }>(document, { id, version })).claimActivity;
  };
  const complete = async (person: PersonId, { id, version }: Standalone): Promise<Standalone> => {
    const document = `mutation ($id: ID!, $version: Int!) { completeActivity(id: $id, version: $version, decision: {}) ${fields} }`;
    return (await as(person).request<{ completeActivity: Standalone }>(document, { id, version })).completeActivity;
  };
  return { create, claim, complete };
}

/** Returns the time `hours` from now, in ISO 8601. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
