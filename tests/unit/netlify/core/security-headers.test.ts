import { describe, expect, it } from 'vitest';

import { secured } from '#netlify/core/security-headers.ts';
import { files, read } from '#tests/guards/repository.ts';

const expected = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

describe('secured', () => {
  it.each([
    ['an answer with a body', Response.json({ ok: true }, { status: 503, headers: { vary: 'origin' } })],
    ['an answer without one', new Response(null, { status: 304, headers: { etag: '"1"' } })],
    ['an answer that says otherwise', new Response('x', { headers: { 'cache-control': 'public, max-age=60' } })],
  ])('tells browsers and caches what they need to know of %s', async (_, answer) => {
    const { status } = answer;
    const given = Object.fromEntries(answer.headers);
    const headers = Object.fromEntries((await secured(answer)).headers);
    expect(headers).toEqual({ ...given, ...expected });
    expect((await secured(Promise.resolve(new Response(null, { status })))).status).toBe(status);
  });

  it('passes a stream on as it comes', async () => {
    const parts = ['one', 'two'];
    const body = new ReadableStream({ pull: (stream) => (parts.length > 0 ? stream.enqueue(parts.shift()) : stream.close()) });
    expect(await (await secured(new Response(body.pipeThrough(new TextEncoderStream())))).text()).toBe('onetwo');
  });

  it('is around every function', () => {
    const functions = files.filter((path) => path.startsWith('netlify/functions/'));
    expect(functions.filter((path) => !/\bsecured\(/.test(read(path)))).toEqual([]);
    expect(functions.length).toBeGreaterThan(4);
  });
});
