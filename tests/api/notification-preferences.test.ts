import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

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
    const chosen = { digest: 'DAILY', muted: ['COMMENTED'], language: 'de', zone: 'Europe/Berlin', emailAddress: 'r@private.example' };
    expect((await change('rita', chosen)).data).toEqual({ setNotificationPreferences: { ...usual, ...chosen } });
    expect((await change('rita', { email: false, muted: [] })).data).toEqual({
      setNotificationPreferences: { ...usual, ...chosen, email: false, muted: [] },
    });
  });

  it('are those of the sign-in again where null is said', async () => {
    const { data } = await change('rita', { language: null, zone: null, emailAddress: null, email: true, digest: 'AT_ONCE' });
    expect(data).toEqual({ setNotificationPreferences: usual });
  });

  it('belong to that person alone', async () => {
    await change('rita', { muted: ['OVERDUE'] });
    expect((await api.as('ravi')(read)).data).toEqual({ notificationPreferences: { ...usual, emailAddress: 'ravi@baton.example' } });
  });

  it.each([
    [{ language: 'Deutsch!' }, 'language'],
    [{ zone: 'Europe/Atlantis' }, 'zone'],
    [{ emailAddress: 'nowhere' }, 'emailAddress'],
  ])('refuse %o, and say which', async (preferences, field) => {
    const answer = await change('rita', preferences);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors[0]?.message).toContain(field);
  });
});
