import { describe, expect, it } from 'vitest';

import { z } from 'zod';

import { privateVariablesOf, privateVariablesOfStart } from '#inngest/define/private-fields.ts';
import {
  type InstanceAction,
  type InstanceRelation,
  instanceRules,
  isAmong,
  allowedInstanceActions,
  relationsByRole,
} from '#netlify/services/processes/access/may.ts';

/** Permissions by action, written down a second time on purpose: a change of the rules has to be made here, too. */
const allowed: Record<InstanceAction, string> = {
  READ: 'starter participant member operator auditor service',
  READ_GIVEN: 'starter participant member service',
  READ_PRIVATE: 'participant member service',
  CORRELATE: 'starter member',
  CANCEL: 'operator',
  RETRY: 'operator',
};
const relations: readonly InstanceRelation[] = ['starter', 'participant', 'member', 'operator', 'auditor', 'service'];

const person = { id: 'p', name: 'P', roles: [], groups: [], tenant: '', kind: 'person' } as const;

describe('the rules of one process instance', () => {
  it.each(Object.keys(instanceRules) as InstanceAction[])('%s', (action) => {
    expect(relations.filter((relation) => allowedInstanceActions(action, [relation]))).toEqual(allowed[action].split(' '));
  });

  it('allow nothing to somebody in no relation', () => {
    for (const action of Object.keys(instanceRules) as InstanceAction[]) expect(allowedInstanceActions(action, [])).toBe(false);
  });

  it('give no relation by the roles of those who work', () => {
    expect(relationsByRole({ ...person, roles: ['clerk', 'reviewer', 'lead'] })).toEqual([]);
    expect(relationsByRole({ ...person, roles: ['operator', 'auditor'] })).toEqual(['operator', 'auditor']);
    expect(relationsByRole({ ...person, roles: ['worker'], kind: 'service' })).toEqual(['service']);
  });
});

describe('members', () => {
  it('are those with a role or in a group that is named, and nobody else', () => {
    expect(isAmong({ roles: ['clerk'] }, { ...person, roles: ['clerk'] })).toBe(true);
    expect(isAmong({ groups: ['leads'] }, { ...person, groups: ['leads'] })).toBe(true);
    expect(isAmong({ groups: ['clerk'], roles: ['lead'] }, { ...person, roles: ['clerk'], groups: ['lead'] })).toBe(false);
    expect(isAmong({}, { ...person, roles: ['clerk', 'operator'] })).toBe(false);
  });
});

describe('private variables of a start', () => {
  const hidden = z.string().meta({ private: true });
  const code = {
    start: z.object({ birthDate: hidden, score: hidden, country: z.string() }),
    workers: { screen: { output: z.object({ score: hidden, match: hidden }), errorVariables: {} } },
    userTasks: {},
    retired: { workers: {}, userTasks: {} },
  };

  it('are those that nobody but the start writes', () => {
    expect([...privateVariablesOf(code)].toSorted()).toEqual(['birthDate', 'match', 'score']);
    expect([...privateVariablesOfStart(code)]).toEqual(['birthDate']);
  });
});
