import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { digestReady } from '#inngest/events.ts';
import type { DigestChannel, DigestsApi } from '#inngest/graphql/digests.ts';

import type { NotificationConfig } from './config.ts';

type Sending = Pick<BridgeDependencies, 'notifications' | 'send'> & { readonly api: DigestsApi };

const digestsAtOnce = 100;

/**
 * Leases the digests that are due, and starts a run for each of their channels. Safe to repeat, and from several places at once: a digest
 * is handed out to one place. A digest whose events are lost, or whose runs give up, is handed out again later. @returns the number of
 * digests.
 */
export async function announceDigests({ api, notifications, send }: Sending): Promise<number> {
  const taken = await api.takeDigests({ limit: digestsAtOnce, channels: channelsOf(notifications) });
  const events = taken.flatMap(({ id, attempts, channels }) =>
    channels.map((channel) => ({
      name: digestReady.name,
      id: `digest:${id}:${channel}:${attempts}`,
      data: { digestId: id, channel, attempt: attempts },
    })),
  );
  await send(events);
  return taken.length;
}

const channelsOf = ({ email, webhook }: NotificationConfig): DigestChannel[] => [
  ...(email ? ['EMAIL' as const] : []),
  ...(webhook ? ['WEBHOOK' as const] : []),
];
