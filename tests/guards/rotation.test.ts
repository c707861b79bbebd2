import { describe, expect, it } from 'vitest';

import { flowableSettings } from '#flowable/config.ts';
import { alertChannelSettings } from '#inngest/alerts/config.ts';
import { inngestSettings } from '#inngest/config.ts';
import { notificationSettings } from '#inngest/notifications/config.ts';
import { serviceSettings } from '#inngest/services/config.ts';
import { authSettings } from '#netlify/auth/config.ts';
import { apiSettings } from '#netlify/core/config.ts';

import { read } from './repository.ts';

const settings = Object.assign(
  {},
  ...[apiSettings, authSettings, flowableSettings, inngestSettings, notificationSettings, serviceSettings, alertChannelSettings].map(
    ({ shape }) => shape,
  ),
) as Record<string, unknown>;
const names = Object.keys(settings);

/** Secrets, and addresses that have a password in them. */
const secrets = names.filter((name) => /(?:KEY|SECRET|PASSWORD|TOKEN)$|^DATABASE_.*URL$|^MAIL_SMTP_URL$|^ALERT_SLACK_URL$/.test(name));
const [, section = ''] = /^## Rotating secrets$(.*?)^## /ms.exec(read('docs/operations.md')) ?? [];

/** Secrets that callers present and our functions verify: there are two at once. */
const verified = {
  SERVICE_TOKEN_SECRET: 'SERVICE_TOKEN_SECRET_PREVIOUS',
  AUTH_SHARED_SECRET: 'AUTH_SHARED_SECRET_PREVIOUS',
  HEALTH_TOKEN: 'HEALTH_TOKEN_PREVIOUS',
  METRICS_TOKEN: 'METRICS_TOKEN_PREVIOUS',
  INNGEST_SIGNING_KEY: 'INNGEST_SIGNING_KEY_FALLBACK',
  FLOWABLE_HINTS_SECRET: 'FLOWABLE_HINTS_SECRET_PREVIOUS',
  NOTIFICATION_WEBHOOK_SECRET: 'NOTIFICATION_WEBHOOK_SECRET_PREVIOUS',
  ALERT_WEBHOOK_SECRET: 'ALERT_WEBHOOK_SECRET_PREVIOUS',
};

describe('the rotation of secrets', () => {
  it('has a row in docs/operations.md for each of them', () => {
    expect(secrets.length).toBeGreaterThan(12);
    expect(secrets.filter((name) => !section.includes(name))).toEqual([]);
  });

  it.each(Object.entries(verified))('takes a second %s', (name, second) => {
    expect(names).toEqual(expect.arrayContaining([name, second]));
    expect(section).toContain(second);
  });

  it('names no second key that no setting has', () => {
    expect(read('flowable/engine/src/main/java/dev/baton/engine/Account.java')).toContain('_PREVIOUS');
    const seconds = [...section.matchAll(/`(\w+_(?:PREVIOUS|FALLBACK))`/g)].map(([, name = '']) => name);
    const ofEngine = /^FLOWABLE_(?:API|BRIDGE|DEPLOYMENT|METRICS)_PASSWORD_PREVIOUS$/;
    expect(seconds.filter((name) => !names.includes(name) && !ofEngine.test(name))).toEqual([]);
  });
});
