import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';

import { somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, developmentSecret, startApi } from './api-under-test.ts';

const fields = 'email webhook digest muted language zone emailAddress';
const read = `query { notificationPreferences { ${fields} } }`;
const set = `mutation ($preferences: NotificationPreferencesInput!) { setNotificationPreferences(preferences: $preferences) { ${fields} } }`;
const usual = {
  email: true,
  webhook: true,
  digest: 'AT_ONCE',
  muted: [],
  language: 'en',
  zone: 'UTC',
  emailAddress: 'rita@baton.example',
};

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const change = (person: 'rita' | 'ravi', preferences: object) => api.as(person)(set, { preferences });

describe('the preferences of a person', () => {
  it('are those of the sign-in, and all channels at once, until something else is chosen', async () => {
    expect((await api.as('rita')(read)).data).toEqual({ notificationPreferences: usual });
  });

  it('change where something is said, and stay where nothing is', async () => {
    const chosen = { digest: 'DAILY', muted: ['COMMENTED'], language: 'de', zone: 'Europe/Berlin' };
    expect((await change('rita', chosen)).data).toEqual({ setNotificationPreferences: { ...usual, ...chosen } });
    expect((await change('rita', { email: false, muted: [] })).data).toEqual({
      setNotificationPreferences: { ...usual, ...chosen, email: false, muted: [] },
    });
  });

  it('are those of the sign-in again where null is said', async () => {
    const { data } = await change('rita', { language: null, zone: null, email: true, digest: 'AT_ONCE' });
    expect(data).toEqual({ setNotificationPreferences: usual });
  });

  it('take no address: mail goes where the sign-in says, and nowhere when it says none that is verified', async () => {
    expect((await change('rita', { emailAddress: 'r@private.example' })).errors[0]?.message).toContain('emailAddress');
    for (const [email, told] of [
      ['una@office.example', 'una@office.example'],
      ['una@office.example\r\nBcc: all@office.example', null],
      [null, null],
    ] as const) {
      const token = await issueDevelopmentToken({ ...somebody('una'), email }, developmentSecret);
      expect((await api.withToken(token, read)).data?.['notificationPreferences'].emailAddress).toBe(told);
    }
  });

  it('belong to that person alone', async () => {
    await change('rita', { muted: ['OVERDUE'] });
    expect((await api.as('ravi')(read)).data).toEqual({ notificationPreferences: { ...usual, emailAddress: 'ravi@baton.example' } });
  });

  it.each([
    [{ language: 'Deutsch!' }, 'language'],
    [{ zone: 'Europe/Atlantis' }, 'zone'],
  ])('refuse %o, and say which', async (preferences, field) => {
    const answer = await change('rita', preferences);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors[0]?.message).toContain(field);
  });
});
