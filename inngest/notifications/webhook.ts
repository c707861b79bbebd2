import { Webhook } from 'standardwebhooks';

import type { Digest } from '#inngest/graphql/worker-api.ts';
import { postOnce } from '#inngest/http/outgoing.ts';

import type { NotificationConfig } from './config.ts';

const deadlineMs = 5_000;

/** Returns the body to post for a digest, without addresses or form data. */
export function webhookBody(digest: Digest, siteUrl: string | null): object {
  return {
    type: 'notifications',
    id: digest.id,
    timestamp: digest.createdAt,
    data: {
      tenant: digest.tenantId,
      person: digest.personId,
      notifications: digest.items.map((item) => ({
        ...item,
        url: siteUrl && `${siteUrl}/activities/${encodeURIComponent(item.activityId)}`,
      })),
    },
  };
}

/**
 * Posts a digest, signed as https://www.standardwebhooks.com says, by each secret of a rotation. A repeat has the same `webhook-id` and body, by which a receiver knows it.
 *
 * @throws Error for any answer but 2xx, and for none: a refusal is repeated for a day, too, as somebody may put the receiver right
 * meanwhile.
 */
export async function postDigest(digest: Digest, config: NotificationConfig): Promise<void> {
  if (!config.webhook) throw new Error('NOTIFICATION_WEBHOOK_URL is not set any more.');
  const { url, secrets } = config.webhook;
  const body = JSON.stringify(webhookBody(digest, config.siteUrl));
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': digest.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(digest.id, now, body)).join(' '),
  };
  // The error of a call holds what was sent, so it goes no further than this line.
  const { status } = await postOnce('', body, { baseURL: url, headers, signal: AbortSignal.timeout(deadlineMs) }).catch(() => ({
    status: 0,
  }));
  if (status >= 200 && status < 300) return;
  const words = status === 0 ? `gave no answer within ${deadlineMs / 1000} s` : `answered with status ${status}`;
  throw new Error(`The receiver of the notifications (NOTIFICATION_WEBHOOK_URL) ${words}.`);
}
