import axios from 'axios';
import { Webhook } from 'standardwebhooks';

import type { Digest } from '#inngest/graphql/worker-api.ts';

import type { NotificationConfig } from './config.ts';

const deadlineMs = 5_000;

/** What is posted of a digest. No address and no form data is in it. */
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
 * Posts a digest, signed as https://www.standardwebhooks.com says. A repeat has the same `webhook-id` and body, by which a receiver knows it.
 *
 * @throws Error for any answer but 2xx, and for none: also a refusal is repeated for a day, as somebody may put the receiver right meanwhile.
 */
export async function postDigest(digest: Digest, config: NotificationConfig): Promise<void> {
  if (!config.webhook) throw new Error('NOTIFICATION_WEBHOOK_URL is not set any more.');
  const { url, secret } = config.webhook;
  const body = JSON.stringify(webhookBody(digest, config.siteUrl));
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': digest.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(digest.id, now, body),
  };
  const { status } = await axios
    .post(url, body, { headers, maxRedirects: 0, validateStatus: () => true, signal: AbortSignal.timeout(deadlineMs) })
    // The axios error holds what was sent, so it goes no further than this line.
    .catch(() => ({ status: 0 }));
  if (status >= 200 && status < 300) return;
  const words = status === 0 ? `gave no answer within ${deadlineMs / 1000} s` : `answered with status ${status}`;
  throw new Error(`The receiver of the notifications (NOTIFICATION_WEBHOOK_URL) ${words}.`);
}
