import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { SignJWT, UnsecuredJWT } from 'jose';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { typeDefs } from '#netlify/graphql/generated/type-defs.ts';

import { type ApiUnderTest, codeOf, developmentSecret, serviceSecret, startApi, tokenOf } from './api-under-test.ts';

/** What each role may do, written down a second time on purpose: a change of the rules has to be made here, too. */
const allowed: Record<string, string> = {
  me: 'clerk reviewer lead operator auditor worker',
  health: 'clerk reviewer lead operator auditor worker',
  processDefinitions: 'clerk reviewer lead operator auditor',
  processInstances: 'clerk reviewer lead operator auditor',
  processInstance: 'clerk reviewer lead operator auditor worker',
  startProcess: 'clerk',
  submitApplication: 'clerk',
  correlateMessage: 'clerk',
  sendSignal: 'operator',
  cancelProcess: 'operator',
  activities: 'clerk reviewer lead operator auditor',
  activity: 'clerk reviewer lead operator auditor',
  activityHistory: 'auditor',
  inboxCounts: 'clerk reviewer lead operator auditor',
  savedFilters: 'clerk reviewer lead operator auditor',
  saveFilter: 'clerk reviewer lead operator auditor',
  deleteSavedFilter: 'clerk reviewer lead operator auditor',
  claimActivity: 'reviewer lead',
  claimActivities: 'reviewer lead',
  assignActivity: 'lead',
  assignActivities: 'lead',
  unclaimActivity: 'clerk reviewer lead',
  delegateActivity: 'clerk reviewer lead',
  handBackActivity: 'clerk reviewer lead',
  completeActivity: 'clerk reviewer lead',
  completeActivities: 'clerk reviewer lead',
  changeActivity: 'clerk reviewer lead',
  createActivity: 'clerk reviewer lead',
  cancelActivity: 'clerk reviewer lead',
  saveDraft: 'clerk reviewer lead',
  discardDraft: 'clerk reviewer lead',
  addComment: 'clerk reviewer lead operator',
  addAttachment: 'clerk reviewer lead operator',
  removeAttachment: 'clerk reviewer lead operator',
  watchActivity: 'clerk reviewer lead operator',
  unwatchActivity: 'clerk reviewer lead operator',
  customer: 'reviewer lead operator',
  customers: 'reviewer lead operator',
  createCustomer: 'worker',
  undoCustomer: 'worker',
  decision: 'worker',
  knownTasks: 'worker',
  openActivityTasks: 'worker',
  sweepCursor: 'worker',
  openActivities: 'worker',
  settleActivities: 'worker',
  escalateActivities: 'worker',
  remindActivities: 'worker',
  beginEffect: 'worker',
  recordStep: 'worker',
  finishEffect: 'worker',
  returnEffect: 'worker',
  leaseOutbox: 'worker',
  markOutboxSent: 'worker',
  startPendingIntents: 'worker',
  moveSweepCursor: 'worker',
  forgetChanges: 'worker',
};

const schema = buildSchema(typeDefs);
const operations = [...fieldsOf(schema, 'query'), ...fieldsOf(schema, 'mutation')];
const personOf = { clerk: 'clara', reviewer: 'rita', lead: 'leo', operator: 'otto', auditor: 'ada' } as const;
const roles = ['nobody', 'clerk', 'reviewer', 'lead', 'operator', 'auditor', 'worker'] as const;

let api: ApiUnderTest;
beforeAll(async () => {
  nock.disableNetConnect();
  api = await startApi();
});
afterAll(async () => {
  nock.enableNetConnect();
  await api.close();
});

const tokenFor = (role: (typeof roles)[number]): Promise<string | null> => {
  if (role === 'nobody') return Promise.resolve(null);
  return role === 'worker' ? signed(serviceSecret, 'baton-service', {}) : tokenOf(personOf[role]);
};

interface Claims {
  readonly roles?: string[];
  readonly expires?: string;
  readonly issuedAt?: number;
  readonly audience?: string;
}

const signed = (
  secret: string,
  issuer: string,
  { roles: given = [], expires = '5m', issuedAt, audience = 'baton-api' }: Claims,
): Promise<string> =>
  new SignJWT({ roles: given })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('somebody')
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));

describe('the table of rules', () => {
  it('rules on every operation of the schema', () => {
    expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  describe.each(operations)('$name', ({ name, document }) => {
    it.each(roles)('%s', async (role) => {
      const code = codeOf(await api.withToken(await tokenFor(role), document));
      if (role === 'nobody') expect(code).toBe('UNAUTHENTICATED');
      else if (allowed[name]?.split(' ').includes(role))
        expect(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL']).not.toContain(code);
      else expect(code).toBe('FORBIDDEN');
    });
  });
});

describe('a token', () => {
  const me = 'query { me { id roles } }';
  const day = 24 * 60 * 60;
  const now = Math.floor(Date.now() / 1000);

  it.each<[string, () => string | Promise<string>]>([
    ['garbage', () => 'garbage'],
    ['three garbage parts', () => 'a.b.c'],
    [
      'unsigned',
      () => new UnsecuredJWT({ roles: ['operator'] }).setIssuer('baton-development').setAudience('baton-api').setSubject('x').encode(),
    ],
    ['expired', () => signed(developmentSecret, 'baton-development', { roles: ['operator'], expires: '-1m' })],
    ['signed by another secret', () => signed('another-secret-with-more-than-32-chars', 'baton-development', { roles: ['operator'] })],
    ['for another audience', () => signed(developmentSecret, 'baton-development', { roles: ['operator'], audience: 'elsewhere' })],
    ['of another issuer', () => signed(developmentSecret, 'https://elsewhere.test', { roles: ['operator'] })],
    ['a service token by the secret of people', () => signed(developmentSecret, 'baton-service', {})],
    ['a token of people by the secret of services', () => signed(serviceSecret, 'baton-development', { roles: ['operator'] })],
    [
      'a service token that lives longer than five minutes',
      () => signed(serviceSecret, 'baton-service', { issuedAt: now - day, expires: '1h' }),
    ],
  ])('is refused: %s', async (_, token) => {
    const answer = await api.withToken(await token(), me);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.data).toBeNull();
  });

  it('gives a person no role that is not for people', async () => {
    const token = await signed(developmentSecret, 'baton-development', { roles: ['worker', 'admin', 'clerk'] });
    expect((await api.withToken(token, me)).data).toEqual({ me: { id: 'somebody', roles: ['clerk'] } });
  });

  it('says who the caller is', async () => {
    expect((await api.as('rita')('query { me { id name roles groups } }')).data).toEqual({
      me: { id: 'rita', name: 'Rita Reviewer', roles: ['reviewer'], groups: ['onboarding-reviewers'] },
    });
  });
});

/** Each operation with the least that the schema accepts. */
function fieldsOf(from: GraphQLSchema, kind: 'query' | 'mutation'): { name: string; document: string }[] {
  const type = kind === 'query' ? from.getQueryType() : from.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => {
    const required = field.args.filter(({ type: argument, defaultValue }) => isNonNullType(argument) && defaultValue === undefined);
    const args = required.map((argument) => `${argument.name}: ${literal(argument.type, argument.name)}`).join(', ');
    const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
    const selection =
      isLeafType(inner) || (isListType(inner) && isLeafType(isNonNullType(inner.ofType) ? inner.ofType.ofType : inner.ofType))
        ? ''
        : '{ __typename }';
    return { name: field.name, document: `${kind} { ${field.name}${args ? `(${args})` : ''} ${selection} }` };
  });
}

function literal(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return literal(type.ofType, name);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'NONE';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${required.map((field) => `${field.name}: ${literal(field.type, field.name)}`).join(', ')} }`;
  }
  const byType: Record<string, string> = { Int: '1', Boolean: 'true', DateTime: '"2026-11-23T10:00:00.000Z"', JSONObject: '{}' };
  return byType[type.name] ?? `"walk-${name}"`;
}
