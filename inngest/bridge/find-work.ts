import { inngest } from '#inngest/client.ts';
import { workAvailable } from '#inngest/events.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { look } from './look.ts';

/** What is left after these is found by the next nudge or by the sweep. */
const roundsAtMost = 20;

/** The engine fires a timer within a second or two of its due time; look again that often. */
const looksForLateTimer = 5;

/**
 * Looks at the engine whenever somebody says that it moved. One at a time, so that nudges queue up instead of racing, and never
 * skipped: a skipped nudge is a lost wake-up.
 */
export function findWork(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'find-work', name: 'Engine: find work', triggers: [workAvailable], concurrency: { limit: 1 }, retries: 3 },
    async ({ step, event }) => {
      let total = 0;
      for (let round = 0; round < roundsAtMost; round++) {
        const found = await step.run(`look-${round}`, () => look(dependencies()));
        total += found.jobs;
        if (found.jobs === 0) break;
      }
      for (let again = 0; event.data.reason === 'timer' && again < looksForLateTimer; again++) {
        const late = await step.run(`late-timers-${again}`, () => countLateTimers(dependencies()));
        if (late === 0) break;
        await step.sleep(`wait-${again}`, '1s');
        total += (await step.run(`look-again-${again}`, () => look(dependencies()))).jobs;
      }
      return { jobs: total };
    },
  );
}

async function countLateTimers({ flowable }: BridgeDependencies): Promise<number> {
  const due = await flowable.jobs.timers({ dueBefore: new Date() });
  return due.filter((timer) => timer.exceptionMessage === null).length;
}
