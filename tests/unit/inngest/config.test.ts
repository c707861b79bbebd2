import { describe, expect, it } from 'vitest';

import { readBridgeConfig } from '#inngest/config.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const other = 'another-secret-of-at-least-thirty-two-characters';
const url = 'https://tickets.example/graphql';
const env = { BATON_API_URL: 'https://baton.example/graphql', SERVICE_TOKEN_SECRET: secret };

describe('readBridgeConfig', () => {
  it('has the Activities in the one API unless told otherwise', () => {
    expect(readBridgeConfig(env).activities).toBeNull();
    const elsewhere = readBridgeConfig({ ...env, ACTIVITIES_API_URL: url, ACTIVITIES_TOKEN_SECRET: other });
    expect(elsewhere.activities).toEqual({ url, tokenSecret: other });
  });

  it.each([
    ['no secret', undefined],
    ['the secret of the workers', secret],
  ])('refuses another API for Activities with %s, and shows no secret', (_, given) => {
    const read = () => readBridgeConfig({ ...env, ACTIVITIES_API_URL: url, ACTIVITIES_TOKEN_SECRET: given });
    expect(read).toThrow(/wrong or missing settings ACTIVITIES_TOKEN_SECRET/);
    expect(read).not.toThrow(secret);
  });
});
