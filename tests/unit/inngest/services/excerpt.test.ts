import { describe, expect, it } from 'vitest';

import { excerpt } from '#inngest/services/excerpt.ts';

describe('excerpt', () => {
  it('keeps 80 characters on one line', () => {
    expect(excerpt(`<html>\n  <body>${'x'.repeat(200)}`, {})).toBe(JSON.stringify(`<html> <body>${'x'.repeat(67)}`));
  });

  it('hides what was sent, at any depth, the longest first', () => {
    const sent = { names: ['Anna Clear', 'Anna'], deep: [{ key: 'top-secret' }], country: 'NL' };
    expect(excerpt('Anna Clear of NL with top-secret, Anna', sent)).toBe('"… of NL with …, …"');
  });
});
