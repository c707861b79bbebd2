import { Inngest, eventType } from 'inngest';
import { z } from 'zod';

import { Deliveries, startInngestApp } from './inngest-app.ts';

const app = 'baton-bench';
const functionId = 'echo';
const ping = eventType('bench/ping', { schema: z.object({ sample: z.string() }) });

export interface InngestEcho {
  /** Sends an event to a function that does nothing; returns the milliseconds from just before the send to the function's first line. */
  event(sample: string): Promise<number>;
  /** Invokes that function over Inngest's API, which schedules the function without matching an event; returns milliseconds likewise. */
  invoke(sample: string): Promise<number>;
  stop(): Promise<void>;
}

/** Measures Inngest's own latency: a separate app, on a free port, at the server that is measured. */
export async function startInngestEcho(inngestUrl: string): Promise<InngestEcho> {
  const started = new Deliveries<number>();
  const client = new Inngest({ id: app, isDev: true, baseUrl: inngestUrl });
  const echo = client.createFunction({ id: functionId, triggers: [ping] }, ({ event }) =>
    started.deliver(z.object({ sample: z.string() }).parse(event.data).sample, Date.now()),
  );
  const stop = await startInngestApp(client, [echo]);
  const timed = async (sample: string, send: () => Promise<unknown>): Promise<number> => {
    const startedAt = started.awaited(sample);
    const sentAt = Date.now();
    await send();
    return (await startedAt) - sentAt;
  };
  return {
    event: (sample) => timed(sample, () => client.send(ping.create({ sample }))),
    invoke: (sample) => timed(sample, () => invokeEcho(inngestUrl, sample)),
    stop,
  };
}

async function invokeEcho(inngestUrl: string, sample: string): Promise<void> {
  const answer = await fetch(`${inngestUrl}/api/v2/apps/${app}/functions/${functionId}/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { sample }, idempotencyKey: sample }),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Inngest refused to invoke ${functionId} of ${app}: ${answer.status} ${text}`);
}
