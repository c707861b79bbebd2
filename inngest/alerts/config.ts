import { z } from 'zod';

import { webhookSecret } from '#inngest/http/post-signed.ts';
import type { AlertChannel } from '#inngest/graphql/alerts.ts';

const addresses = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .pipe(z.array(z.email('write e-mail addresses with commas')).max(20));

/** Settings of where operators are told of alerts. */
export const alertChannelSettings = z.object({
  ALERT_SLACK_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Incoming webhook of Slack, or one that takes the same, to which alerts are posted. It is a secret. Unset: none.'),
  ALERT_EMAIL: addresses.optional().describe('Addresses to which alerts are mailed, with commas. Unset: none.'),
  ALERT_WEBHOOK_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where alerts are posted, signed as notifications are (docs/notifications.md). Unset: nowhere.'),
  ALERT_WEBHOOK_SECRET: webhookSecret
    .optional()
    .describe('Signs the alerts that are posted: whsec_ and at least 24 bytes in Base64. Required with ALERT_WEBHOOK_URL.'),
  ALERT_WEBHOOK_SECRET_PREVIOUS: webhookSecret
    .optional()
    .describe('The secret before the present one: alerts are signed with it as well, until the receiver has the new one.'),
  ALERT_HEARTBEAT_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Posted to after each evaluation of alerts: a monitor that hears nothing for some minutes alerts you itself. Unset: nowhere.',
    ),
});

export interface AlertConfig {
  /** Address of the site without a final slash. */
  readonly siteUrl: string | null;
  readonly slackUrl: string | null;
  readonly addresses: readonly string[];
  /** Secrets: the present one, then the one before it. */
  readonly webhook: { readonly url: string; readonly secrets: readonly string[] } | null;
  readonly heartbeatUrl: string | null;
}

/** @throws Error with one sentence that names every wrong setting, without the value. */
export function readAlertConfig(siteUrl: string | null, env: Record<string, string | undefined> = process.env): AlertConfig {
  const parsed = alertChannelSettings.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) throw wrong(parsed.error.issues.map((issue) => `${String(issue.path[0])} (${issue.message})`).join(', '));
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret, ALERT_WEBHOOK_SECRET_PREVIOUS: previous, ...settings } = parsed.data;
  if (url && !secret) throw wrong('ALERT_WEBHOOK_SECRET (required with ALERT_WEBHOOK_URL)');
  return {
    siteUrl,
    slackUrl: settings.ALERT_SLACK_URL ?? null,
    addresses: settings.ALERT_EMAIL ?? [],
    webhook: url ? { url, secrets: [secret, previous].flatMap((value) => value ?? []) } : null,
    heartbeatUrl: settings.ALERT_HEARTBEAT_URL ?? null,
  };
}

/** Returns the channels that the settings name. */
export const channelsOf = ({ slackUrl, addresses: to, webhook }: AlertConfig): AlertChannel[] => [
  ...(slackUrl ? ['SLACK' as const] : []),
  ...(to.length > 0 ? ['EMAIL' as const] : []),
  ...(webhook ? ['WEBHOOK' as const] : []),
];

const wrong = (settings: string): Error =>
  new Error(`Alerts can be sent to nobody: wrong or missing settings ${settings}. See docs/configuration.md.`);
