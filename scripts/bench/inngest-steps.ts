import { Inngest, eventType } from 'inngest';
import { z } from 'zod';

import { checkpointMs } from '#inngest/client.ts';

import { Deliveries, startInngestApp } from './inngest-app.ts';

const count = eventType('bench/count', { schema: z.object({ sample: z.string() }) });

export interface InngestSteps {
  /** Runs a function of so many empty steps; returns the milliseconds for each, from the first line of the first to that of the last. */
  measure(sample: string): Promise<number>;
  stop(): Promise<void>;
}

/** Measures the duration of a memoised step of Inngest alone, with the same checkpointing as our functions. */
export async function startInngestSteps(inngestUrl: string, steps: number): Promise<InngestSteps> {
  const done = new Deliveries<number>();
  const checkpointing = { maxRuntime: `${checkpointMs / 1000}s`, bufferedSteps: 1 } as const;
  const client = new Inngest({ id: 'baton-bench-steps', isDev: true, baseUrl: inngestUrl, checkpointing });
  const counter = client.createFunction({ id: 'count', triggers: [count] }, async ({ event, step }) => {
    const times: number[] = [];
    for (let number = 1; number <= steps; number += 1) times.push((await step.run(`step-${number}`, () => ({ at: performance.now() }))).at);
    done.deliver(event.data.sample, ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (steps - 1));
  });
  const stop = await startInngestApp(client, [counter]);
  return {
    async measure(sample) {
      const took = done.awaited(sample);
      await client.send(count.create({ sample }));
      return took;
    },
    stop,
  };
}
