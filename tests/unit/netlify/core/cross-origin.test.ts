import { describe, expect, it } from 'vitest';

import { readApiConfig } from '#netlify/core/config.ts';
import { answerAcrossOrigins } from '#netlify/core/cross-origin.ts';

const portal = 'https://portal.example';
const answer = async (): Promise<Response> => new Response('{}', { status: 200, headers: { 'content-type': 'application/json' } });

const ask = (origin: string | null, method = 'POST', allowed: readonly string[] = [portal]) =>
  answerAcrossOrigins(
    new Request('https://api.example/graphql', {
      method,
      headers: { ...(origin !== null && { origin }), ...(method === 'OPTIONS' && { 'access-control-request-method': 'POST' }) },
    }),
    allowed,
    answer,
  );

describe('a page of another origin', () => {
  it('that is allowed may read the answer, and is told what it may send', async () => {
    const read = await ask(portal);
    expect(read.headers.get('access-control-allow-origin')).toBe(portal);
    expect(await read.text()).toBe('{}');
    const asked = await ask(portal, 'OPTIONS');
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  });

  it.each([
    'https://portal.example.evil.example',
    'http://portal.example',
    'https://sub.portal.example',
    'https://portal.example:8443',
    'null',
  ])('%s may not: only the very origin is allowed', async (origin) => {
    for (const method of ['POST', 'OPTIONS']) {
      const { headers } = await ask(origin, method);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('is never let in by cookie, and no cache mixes origins up', async () => {
    const { headers } = await ask(portal);
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(headers.get('vary')).toBe('origin');
  });

  it('is nothing special where no origin is allowed', async () => {
    const { headers } = await ask(portal, 'POST', []);
    expect([...headers.keys()]).toEqual(['content-type']);
  });
});

describe('ALLOWED_ORIGINS', () => {
  const secret = 'a-secret-that-is-long-enough-for-it-0001';
  const env = {
    DATABASE_URL: 'postgres://localhost/x',
    SERVICE_TOKEN_SECRET: secret,
    AUTH_MODE: 'development',
    AUTH_DEV_SECRET: `${secret}2`,
  };
  it('takes whole origins', () => {
    expect(readApiConfig({ ...env, ALLOWED_ORIGINS: `${portal}, http://127.0.0.1:5000` }).allowedOrigins).toEqual([
      portal,
      'http://127.0.0.1:5000',
    ]);
    expect(readApiConfig(env).allowedOrigins).toEqual([]);
  });
  it.each(['*', 'https://*.example', 'https://portal.example/', 'https://portal.example/path', 'portal.example'])('refuses %s', (text) => {
    expect(() => readApiConfig({ ...env, ALLOWED_ORIGINS: text })).toThrow('ALLOWED_ORIGINS');
  });
});
