import { cron } from 'inngest';

import { inngest } from '#inngest/client.ts';
import { sweepSchedule } from '#inngest/config.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { doRounds, lateAfterSeconds } from '../work/do-rounds.ts';
import { requestPoll } from '../poll/request-poll.ts';

/**
 * Does the rounds at an interval, for work that no event and no hint announced. Without steps where the interval is a minute or more: an
 * idle sweep is one request.
 */
export function sweepFunction(dependencies: () => BridgeDependencies) {
  const { cron: schedule, everySeconds, timesPerRun } = sweepSchedule();
  return inngest.createFunction(
    { id: 'sweep', name: 'Engine: sweep', triggers: [cron(schedule)], concurrency: { limit: 1 }, retries: 0 },
    async ({ step }) => {
      if (timesPerRun === 1) return sweep(dependencies());
      for (let time = 0; time < timesPerRun; time++) {
        if (time > 0) await step.sleep(`pause-${time}`, `${everySeconds}s`);
        await step.run(`sweep-${time}`, () => sweep(dependencies()));
      }
      return { sweeps: timesPerRun };
    },
  );
}

/**
 * Does one round. A backlog is continued at once; the next sweep retries failures.
 *
 * @throws Error naming every part that failed, after all have run.
 */
export async function sweep(deps: BridgeDependencies): Promise<{ readonly more: boolean }> {
  const { more, failed } = await doRounds(deps);
  if (more) await requestPoll(deps, { reason: 'backlog' });
  const parts = Object.entries(failed).map(([part, problem]) => `${part} (${problem})`);
  if (parts.length > 0) throw new Error(`The sweep failed in: ${parts.join(', ')}`);
  await deps.api.beat({ name: 'sweep', dueInSeconds: lateAfterSeconds(), backlog: [] });
  return { more };
}
