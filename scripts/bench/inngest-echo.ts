import { Inngest, eventType } from 'inngest';
import { z } from 'zod';

import { Deliveries, startInngestApp } from './inngest-app.ts';

const ping = eventType('bench/ping', { schema: z.object({ sample: z.string() }) });

export interface InngestEcho {
  /** Sends an event to a function that does nothing; milliseconds from just before the send to the function's first line. */
  measure(sample: string): Promise<number>;
  stop(): Promise<void>;
}

/** What Inngest takes by itself: an app of its own id, on a port of its own, at the server that is measured. */
export async function startInngestEcho(inngestUrl: string): Promise<InngestEcho> {
  const started = new Deliveries<number>();
  const client = new Inngest({ id: 'baton-bench', isDev: true, baseUrl: inngestUrl });
  const echo = client.createFunction({ id: 'echo', triggers: [ping] }, ({ event }) => started.deliver(event.data.sample, Date.now()));
  const stop = await startInngestApp(client, [echo]);
  return {
    async measure(sample) {
      const startedAt = started.awaited(sample);
      const sentAt = Date.now();
      await client.send(ping.create({ sample }));
      return (await startedAt) - sentAt;
    },
    stop,
  };
}
