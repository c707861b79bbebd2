import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { digestReady } from '#inngest/events.ts';
import type { DigestChannel } from '#inngest/graphql/worker-api.ts';

import type { NotificationConfig } from './config.ts';

const digestsAtOnce = 100;

/**
 * Asks for what is to be sent now, and starts a run for each channel of it. Safe to repeat, and from several places at once: a digest is
 * handed out to one of them. When the events are lost, or their runs give up, it is handed out again later. @returns how many.
 */
export async function announceDigests({ api, notifications, send }: BridgeDependencies): Promise<number> {
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
