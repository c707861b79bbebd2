import type { Server } from 'node:http';

import { Inngest, eventType } from 'inngest';
import { createServer } from 'inngest/node';
import { z } from 'zod';

import { freePort } from '#scripts/stack/ports.ts';

const ping = eventType('bench/ping', { schema: z.object({ sample: z.string() }) });

export interface InngestEcho {
  /** Sends an event to a function that does nothing; milliseconds from just before the send to the function's first line. */
  measure(sample: string): Promise<number>;
  stop(): Promise<void>;
}

/** What Inngest takes by itself: an app of its own id, on a port of its own, at the server that is measured. */
export async function startInngestEcho(inngestUrl: string): Promise<InngestEcho> {
  const waiting = new Map<string, (startedAt: number) => void>();
  const client = new Inngest({ id: 'baton-bench', isDev: true, baseUrl: inngestUrl });
  const echo = client.createFunction({ id: 'echo', triggers: [ping] }, ({ event }) => {
    const startedAt = Date.now();
    waiting.get(event.data.sample)?.(startedAt);
  });

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server: Server = createServer({ client, functions: [echo], servePath: '/api/inngest', serveOrigin: origin });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const registered = await fetch(`${origin}/api/inngest`, { method: 'PUT', signal: AbortSignal.timeout(10_000) });
  if (!registered.ok) throw new Error(`The app of the benchmark could not be registered with Inngest: ${await registered.text()}`);

  return {
    async measure(sample) {
      const started = new Promise<number>((resolve, reject) => {
        waiting.set(sample, resolve);
        setTimeout(() => reject(new Error(`Inngest did not start the function of sample ${sample} within 30 s.`)), 30_000).unref();
      });
      const sentAt = Date.now();
      await client.send(ping.create({ sample }));
      return (await started) - sentAt;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
