import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { type RunningChild, startChild } from '#scripts/stack/process/process.ts';

const main = fileURLToPath(new URL('./worker-main.ts', import.meta.url));

export const workerOptionsSchema = z.object({
  client: z.enum(['flowable', 'operaton']),
  /** Whether the client runs with settings for short tasks instead of its authors' defaults. */
  tuned: z.boolean(),
  engineUrl: z.url(),
  user: z.string(),
  password: z.string(),
  paidUrl: z.url(),
});
export type WorkerOptions = z.infer<typeof workerOptionsSchema>;

/** Worker of the two tasks in a process of its own. */
export interface PeerWorker {
  /** Kills the process as a crash would, and starts another one at once. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPeerWorker(options: WorkerOptions, logFile: string): Promise<PeerWorker> {
  const args = [main, JSON.stringify(options)];
  const start = (): Promise<RunningChild> => startChild({ name: 'The worker', command: process.execPath, args, logFile });
  let child = await start();
  return {
    crash: async () => {
      await child.kill();
      child = await start();
    },
    stop: () => child.stop(),
  };
}
