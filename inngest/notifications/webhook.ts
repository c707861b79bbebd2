import type { Digest } from '#inngest/graphql/digests.ts';
import { postSigned } from '#inngest/http/post-signed.ts';

import type { NotificationConfig } from './config.ts';

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
 * Posts a digest, signed. A repeat has the same `webhook-id` and body, by which a receiver knows it.
 *
 * @throws Error for any answer but 2xx, and for none: a refusal is repeated for a day, too, as somebody may put the receiver right
 * meanwhile.
 */
export async function postDigest(digest: Digest, { webhook, siteUrl }: NotificationConfig): Promise<void> {
  if (!webhook) throw new Error('NOTIFICATION_WEBHOOK_URL is not set any more.');
  const receiver = 'The receiver of the notifications (NOTIFICATION_WEBHOOK_URL)';
  await postSigned(webhookBody(digest, siteUrl), { ...webhook, id: digest.id, receiver });
}
