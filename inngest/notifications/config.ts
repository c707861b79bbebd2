import { z } from 'zod';

import { webhookSecret } from '#inngest/http/post-signed.ts';

/** Settings of notifications outside of the site. */
export const notificationSettings = z.object({
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the site, for the links in messages. URL, which Netlify sets, stands in; with neither there are no links.'),
  NOTIFICATION_EMAIL: z
    .enum(['on', 'off'])
    .default('on')
    .describe('`off`: nobody gets notifications by e-mail, whatever they have chosen. Mail of workers is sent all the same.'),
  NOTIFICATION_WEBHOOK_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where notifications are posted, signed (docs/notifications.md). Unset: nowhere.'),
  NOTIFICATION_WEBHOOK_SECRET: webhookSecret
    .optional()
    .describe('Signs what is posted: whsec_ and at least 24 bytes in Base64. Required with NOTIFICATION_WEBHOOK_URL.'),
  NOTIFICATION_WEBHOOK_SECRET_PREVIOUS: webhookSecret
    .optional()
    .describe('The secret before the present one: what is posted is signed with it as well, until the receiver has the new one.'),
});

export interface NotificationConfig {
  /** Address without a final slash. */
  readonly siteUrl: string | null;
  readonly email: boolean;
  /** Secrets: the current one, then the previous one. */
  readonly webhook: { readonly url: string; readonly secrets: readonly string[] } | null;
}

/** @throws Error with one sentence that names every wrong setting, without the value. */
export function readNotificationConfig(env: Record<string, string | undefined> = process.env): NotificationConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = notificationSettings.safeParse({ ...given, SITE_URL: given['SITE_URL'] ?? given['URL'] });
  if (!parsed.success) throw wrong(parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', '));
  const { SITE_URL: siteUrl, NOTIFICATION_EMAIL: email, NOTIFICATION_WEBHOOK_URL: url, NOTIFICATION_WEBHOOK_SECRET: secret } = parsed.data;
  const secrets = [secret, parsed.data.NOTIFICATION_WEBHOOK_SECRET_PREVIOUS].flatMap((value) => value ?? []);
  if (url && !secret) throw wrong('NOTIFICATION_WEBHOOK_SECRET (required with NOTIFICATION_WEBHOOK_URL)');
  return { siteUrl: siteUrl?.replace(/\/+$/, '') ?? null, email: email === 'on', webhook: url ? { url, secrets } : null };
}

const wrong = (settings: string): Error =>
  new Error(`Nobody can be notified: wrong or missing settings ${settings}. See docs/configuration.md.`);
