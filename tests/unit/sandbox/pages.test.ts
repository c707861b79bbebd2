import { describe, expect, it } from 'vitest';

import { mailPage } from '#sandbox/pages.ts';

const mail = {
  messageId: '<1@x>',
  idempotencyKey: 'k',
  from: 'us@example.com',
  to: 'anna@example.com',
  subject: 'Hello <b>Anna</b>',
  text: '<script>alert("hi")</script>',
  receivedAt: '2026-11-23T10:00:00.000Z',
  deliveries: 1,
};

describe('mailPage', () => {
  it('shows mail as text, never as HTML', () => {
    const text = mailPage([mail]);
    expect(text).toContain('Hello &lt;b&gt;Anna&lt;/b&gt;');
    expect(text).toContain('&lt;script&gt;alert(&quot;hi&quot;)&lt;/script&gt;');
    expect(text).not.toContain('<script>');
  });

  it('says how often a message came', () => {
    expect(mailPage([mail])).not.toContain('times');
    expect(mailPage([{ ...mail, deliveries: 3 }])).toContain('delivered 3 times');
  });

  it('says when there is none', () => {
    expect(mailPage([])).toContain('No mail yet');
  });
});
