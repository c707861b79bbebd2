import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { digestReady } from '#inngest/events.ts';

const digestsAtOnce = 100;

/**
 * Asks for what is to be sent now, and starts a run for each channel of it. Safe to repeat, and from several places at once: a digest is
 * handed out to one of them. When the events are lost, or their runs give up, it is handed out again later. @returns how many.
 */
export async function announceDigests({ api, notifications, send }: BridgeDependencies): Promise<number> {
  const taken = await api.takeDigests({ limit: digestsAtOnce, channels: notifications.webhook ? ['EMAIL', 'WEBHOOK'] : ['EMAIL'] });
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
