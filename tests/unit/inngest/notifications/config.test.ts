import { describe, expect, it } from 'vitest';

import { readNotificationConfig } from '#inngest/notifications/config.ts';

const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const webhook = { NOTIFICATION_WEBHOOK_URL: 'https://hooks.example/baton', NOTIFICATION_WEBHOOK_SECRET: secret };

describe('the settings of notifications', () => {
  it('may all be absent: no links, no webhook', () => {
    expect(readNotificationConfig({ NOTIFICATION_WEBHOOK_URL: '' })).toEqual({ siteUrl: null, email: true, webhook: null });
  });

  it('can switch e-mail off for everybody', () => {
    expect(readNotificationConfig({ NOTIFICATION_EMAIL: 'off' }).email).toBe(false);
    expect(() => readNotificationConfig({ NOTIFICATION_EMAIL: 'no' })).toThrow(/NOTIFICATION_EMAIL/);
  });

  it('take the address that Netlify sets, unless there is another', () => {
    expect(readNotificationConfig({ URL: 'https://baton.netlify.example/' }).siteUrl).toBe('https://baton.netlify.example');
    expect(readNotificationConfig({ URL: 'https://a.example', SITE_URL: 'https://b.example' }).siteUrl).toBe('https://b.example');
  });

  it('want a secret for the webhook', () => {
    expect(readNotificationConfig(webhook).webhook).toEqual({ url: 'https://hooks.example/baton', secrets: [secret] });
    expect(() => readNotificationConfig({ ...webhook, NOTIFICATION_WEBHOOK_SECRET: '' })).toThrow('required with NOTIFICATION_WEBHOOK_URL');
  });

  it('name what is wrong without its value', () => {
    const wrong = () => readNotificationConfig({ ...webhook, NOTIFICATION_WEBHOOK_SECRET: 'hunter2' });
    expect(wrong).toThrow(/NOTIFICATION_WEBHOOK_SECRET \(whsec_ and at least 24 bytes/);
    expect(wrong).not.toThrow('hunter2');
  });
});
