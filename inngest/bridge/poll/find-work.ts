import { inngest } from '#inngest/client.ts';
import { pollRequested } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { doRounds } from '../work/do-rounds.ts';
import { requestPoll } from './request-poll.ts';

/** About ten minutes of a backlog; another run continues after that. */
const roundsPerRun = 60;

/** Polls the engine on request, at most once a second, and goes on in steps while there is more. */
export function findWork(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'find-work', name: 'Engine: poll', triggers: [pollRequested], concurrency: { limit: 1 }, retries: 3 },
    async ({ step }) => {
      for (let round = 0; round < roundsPerRun; round++) {
        const { more, failed } = await step.run(`round-${round}`, () => doRounds(dependencies()));
        // Failed parts are left to the sweep, which has a pause.
        if (!more) return { rounds: round + 1, failed };
      }
      await step.run('go-on', () => requestPoll(dependencies(), { reason: 'more' }));
      return { rounds: roundsPerRun };
    },
  );
}
