import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { personRoles } from '#netlify/auth/person.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';
import { documentFor, schemaOperations } from '#tests/support/schema-walk.ts';

import { type ApiUnderTest, codeOf, developmentSecret, serviceSecret, startApi, tokenOf } from './api-under-test.ts';
import { installedPermissions } from './installed.ts';

/** Permissions of each role, written down a second time on purpose: a change of the rules has to be made here, too. */
const allowed: Record<string, string> = {
  me: 'clerk reviewer lead operator auditor worker',
  health: 'operator worker',
  people: 'clerk reviewer lead operator auditor',
  processDefinitions: 'clerk reviewer lead operator auditor',
  processInstances: 'clerk reviewer lead operator auditor',
  processOverview: 'operator auditor',
  versionStatistics: 'operator auditor',
  serviceLevels: 'operator auditor',
  processInstance: 'clerk reviewer lead operator auditor worker',
  // Each workflow says who may start it; of the case review, clerks.
  startProcess: 'clerk reviewer lead operator auditor',
  correlateMessage: 'clerk reviewer lead operator auditor',
  sendSignal: 'operator',
  message: 'clerk reviewer lead operator auditor',
  messages: 'operator auditor',
  workItems: 'operator',
  alerts: 'operator',
  acknowledgeAlert: 'operator',
  silenceAlert: 'operator',
  cancelProcess: 'operator',
  retryIncident: 'operator',
  errorGroups: 'operator',
  errorGroup: 'operator',
  retryIncidents: 'operator',
  resolveErrorGroup: 'operator',
  ignoreErrorGroup: 'operator',
  reopenErrorGroup: 'operator',
  operation: 'operator',
  operations: 'operator',
  unmappedElements: 'operator',
  planOperation: 'operator',
  startOperation: 'operator',
  pauseOperation: 'operator',
  resumeOperation: 'operator',
  abortOperation: 'operator',
  eraseBusinessKey: 'operator',
  erasePerson: 'operator',
  removePerson: 'operator',
  activities: 'clerk reviewer lead operator auditor',
  activity: 'clerk reviewer lead operator auditor',
  activityHistory: 'auditor',
  audit: 'auditor',
  inboxCounts: 'clerk reviewer lead operator auditor',
  savedFilters: 'clerk reviewer lead operator auditor',
  savedInstanceFilters: 'clerk reviewer lead operator auditor',
  saveFilter: 'clerk reviewer lead operator auditor',
  saveInstanceFilter: 'clerk reviewer lead operator auditor',
  deleteSavedFilter: 'clerk reviewer lead operator auditor',
  notificationPreferences: 'clerk reviewer lead operator auditor',
  setNotificationPreferences: 'clerk reviewer lead operator auditor',
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
  retryDecision: 'clerk reviewer lead operator',
  reopenActivity: 'lead operator',
  saveDraft: 'clerk reviewer lead',
  discardDraft: 'clerk reviewer lead',
  addComment: 'clerk reviewer lead operator',
  addAttachment: 'clerk reviewer lead operator',
  removeAttachment: 'clerk reviewer lead operator',
  watchActivity: 'clerk reviewer lead operator',
  unwatchActivity: 'clerk reviewer lead operator',
  ...installedPermissions,
  systems: 'operator worker',
  reportSystem: 'worker',
  takeTrial: 'worker',
  evaluateAlerts: 'worker',
  checkInvariants: 'worker',
  finishAlertDelivery: 'worker',
  alertDelivery: 'worker',
  decision: 'worker',
  knownTasks: 'worker',
  openActivityTasks: 'worker',
  sweepCursor: 'worker',
  lateOperations: 'worker',
  continueOperation: 'worker',
  openActivities: 'worker',
  settleActivities: 'worker',
  leaseDecisions: 'worker',
  recordDeliveryFailure: 'worker',
  escalateActivities: 'worker',
  remindActivities: 'worker',
  beginEffects: 'worker',
  effectsOfRun: 'worker',
  outstandingDeliveries: 'worker',
  duplicateInstances: 'worker',
  dueFailedRows: 'worker',
  reportFailedRows: 'worker',
  clearFailedRows: 'worker',
  beat: 'worker',
  recordIncidents: 'worker',
  leaseIncidents: 'worker',
  settleIncidents: 'worker',
  syncDecisionIncidents: 'worker',
  recordStep: 'worker',
  finishEffects: 'worker',
  recordCalls: 'worker',
  returnEffect: 'worker',
  leaseOutbox: 'worker',
  markOutboxSent: 'worker',
  startPendingIntents: 'worker',
  deliverMessages: 'worker',
  sealAudit: 'worker',
  noteChangedInstances: 'worker',
  refreshInstances: 'worker',
  pollInstances: 'worker',
  reconcileInstances: 'worker',
  moveSweepCursor: 'worker',
  digest: 'worker',
  takeDigests: 'worker',
  finishDigest: 'worker',
  prune: 'worker',
};

/** Operations, each with the least that the schema accepts. */
const operations = schemaOperations.map((operation) => ({ name: operation.name, document: documentFor(operation, () => undefined) }));
const everyRole = [...personRoles];

/** Kinds of callers: the token of each, and its roles in the table. */
const callers: Record<string, { token: () => Promise<string> | null; roles: readonly string[] | 'refused' }> = {
  nobody: { token: () => null, roles: 'refused' },
  'somebody whose token has expired': { token: () => personsToken({ roles: everyRole, expires: '-1m' }), roles: 'refused' },
  'somebody without a role': { token: () => personsToken({}), roles: [] },
  clerk: { token: () => tokenOf('clara'), roles: ['clerk'] },
  reviewer: { token: () => tokenOf('rita'), roles: ['reviewer'] },
  lead: { token: () => tokenOf('leo'), roles: ['lead'] },
  operator: { token: () => tokenOf('otto'), roles: ['operator'] },
  auditor: { token: () => tokenOf('ada'), roles: ['auditor'] },
  'somebody of another tenant': { token: () => personsToken({ roles: everyRole, tenant: 'elsewhere' }), roles: everyRole },
  worker: { token: () => signed(serviceSecret, 'baton-service', {}), roles: ['worker'] },
};

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Claims {
  readonly roles?: string[];
  readonly tenant?: string;
  /** Null: the token has no end. */
  readonly expires?: string | null;
  readonly issuedAt?: number;
  readonly audience?: string;
}

const signed = (
  secret: string,
  issuer: string,
  { roles = [], tenant, expires = '5m', issuedAt, audience = 'baton-api' }: Claims,
): Promise<string> => {
  const token = new SignJWT({ roles, tenant })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('somebody')
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt);
  return (expires === null ? token : token.setExpirationTime(expires)).sign(new TextEncoder().encode(secret));
};

const personsToken = (claims: Claims): Promise<string> => signed(developmentSecret, 'baton-development', claims);

describe('the table of rules', () => {
  it('rules on every operation of the schema, and is walked by somebody of every role', () => {
    expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted());
    expect(everyRole.filter((role) => !callers[role])).toEqual([]);
  });

  describe.each(operations)('$name', ({ name, document }) => {
    it.each(Object.entries(callers))('%s', async (_, { token, roles }) => {
      const code = codeOf(await api.withToken(await token(), document.query, document.variables));
      if (roles === 'refused') expect(code).toBe('UNAUTHENTICATED');
      else if (allowed[name]?.split(' ').some((role) => roles.includes(role)))
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
    ['a service token for another audience', () => signed(serviceSecret, 'baton-service', { audience: 'elsewhere' })],
    ['a service token without an end', () => signed(serviceSecret, 'baton-service', { expires: null })],
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
      me: { id: 'rita', name: 'Rita Reviewer', roles: ['reviewer'], groups: expect.arrayContaining(['case-reviewers']) as string[] },
    });
  });
});
