import type { Server } from 'node:http';

import type { Inngest, InngestFunction } from 'inngest';
import { createServer } from 'inngest/node';

import { freePort } from '#scripts/stack/process/ports.ts';

/** Serves functions of a separate app, on a free port, to the Inngest server of `client`. @returns a function that stops the app */
export async function startInngestApp(client: Inngest.Any, functions: readonly InngestFunction.Any[]): Promise<() => Promise<void>> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server: Server = createServer({ client, functions: [...functions], servePath: '/api/inngest', serveOrigin: origin });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const registered = await fetch(`${origin}/api/inngest`, { method: 'PUT', signal: AbortSignal.timeout(10_000) });
  if (!registered.ok) throw new Error(`The app of the benchmark could not be registered with Inngest: ${await registered.text()}`);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** Values that functions hand to waiting callers, by sample. */
export class Deliveries<Value> {
  readonly #waiting = new Map<string, (value: Value) => void>();

  deliver(sample: string, value: Value): void {
    this.#waiting.get(sample)?.(value);
  }

  /** Resolves with the value of a sample. @throws Error after 30 s */
  awaited(sample: string): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(sample, resolve);
      setTimeout(() => reject(new Error(`Inngest did not run the function of sample ${sample} within 30 s.`)), 30_000).unref();
    });
  }
}
