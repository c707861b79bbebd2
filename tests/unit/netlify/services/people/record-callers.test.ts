import { describe, expect, it } from 'vitest';

import type { Caller } from '#netlify/auth/person.ts';
import { callerRecorder } from '#netlify/services/people/record-callers.ts';

const shop: Caller = {
  id: 'shop',
  name: 'Shop',
  email: 'shop@example.com',
  roles: ['clerk'],
  groups: [],
  tenant: '',
  language: null,
  zone: null,
  kind: 'person',
};

describe('the directory of people', () => {
  it('has the caller before any of several first requests goes on', async () => {
    const events: string[] = [];
    const writing = Promise.withResolvers<void>();
    const written = { onConflictDoUpdate: () => writing.promise.then(() => void events.push('written')) };
    const database = { insert: () => ({ values: () => written }) };
    const record = callerRecorder({ config: { people: { mode: 'oidc' } }, database, log: {} } as never);
    const requests = [record(shop), record(shop)].map((request) => request.then(() => void events.push('request goes on')));
    setTimeout(() => writing.resolve(), 20);
    await Promise.all(requests);
    expect(events).toEqual(['written', 'request goes on', 'request goes on']);
    await record(shop);
    expect(events.filter((event) => event === 'written')).toHaveLength(1);
  });
});
