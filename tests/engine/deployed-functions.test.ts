import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { buildFunctions, type BuiltFunctions } from '#tests/deploy/built-functions.ts';

const answerSchema = z.object({ data: z.object({ processDefinitions: z.array(z.object({ key: z.string() })) }) });

const healthSchema = z.object({ work: z.array(z.object({ name: z.string(), value: z.number().nullable() })) });

describe('the functions, built by the bundler of Netlify, with the real parts', () => {
  const { settings } = inject('stack');
  let functions: BuiltFunctions;

  beforeAll(async () => {
    functions = await buildFunctions();
  });

  afterAll(() => functions.remove());

  it('answer a signed-in person from the engine', async () => {
    const session = await functions.call(
      'dev-session',
      { method: 'POST', url: 'http://localhost/auth/dev', headers: { 'content-type': 'application/json' }, body: '{"person":"rita"}' },
      settings,
    );
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(session.body));
    const answer = await functions.call(
      'graphql',
      {
        method: 'POST',
        url: 'http://localhost/graphql',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ processDefinitions { key } }' }),
      },
      settings,
    );
    const keys = answerSchema.parse(JSON.parse(answer.body)).data.processDefinitions.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['hello-world']));
  });

  it('say that they are healthy', async () => {
    const answer = await functions.call('health', { url: 'http://localhost/health' }, settings);
    expect(answer).toMatchObject({ status: 200 });
    // The real Inngest tells which functions it knows; null would mean that it does not.
    const { work } = healthSchema.parse(JSON.parse(answer.body));
    expect(work.find(({ name }) => name === 'missing_functions')).toMatchObject({ value: 0 });
  });
});
