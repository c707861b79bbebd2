import { createServer } from 'node:http';

import { listen } from './request-counter.ts';

export interface PaidCalls {
  readonly url: string;
  /** Sets the time that an answer takes, in milliseconds. */
  takes(ms: number): void;
  /** Returns the calls beyond the first one for the same task of the same instance, since the previous call of this function. */
  takeRepeats(): number;
  close(): void;
}

/** Starts a provider that every task calls once and that charges for each call. The provider counts its requests. */
export async function paidCalls(): Promise<PaidCalls> {
  const seen = new Set<string>();
  let repeats = 0;
  let delayMs = 0;
  const server = createServer((request, response) => {
    const call = request.url ?? '';
    if (seen.has(call)) repeats += 1;
    seen.add(call);
    setTimeout(() => response.end(), delayMs);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    takes: (ms) => void (delayMs = ms),
    takeRepeats: () => {
      const found = repeats;
      repeats = 0;
      return found;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
