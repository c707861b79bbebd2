import { inngest } from '#inngest/client.ts';
import { operationStarted } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';

/** Another run continues after that. */
const pagesPerRun = 200;
/** Longest pause inside of a run; after a longer one, the sweep resumes the operation. */
const maxPauseSeconds = 60;

/**
 * Has an operation carried out, page by page. The API says what is due, and keeps what is done: a run that is lost or comes twice loses and
 * repeats nothing. Pages of one tenant take turns, and so do those of the tenants: a large operation holds up no other tenant.
 */
export function runOperation(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    {
      id: 'run-operation',
      name: 'Operations: run',
      triggers: [operationStarted],
      retries: 4,
      concurrency: [{ limit: 1, key: '"tenant " + event.data.tenantId' }, { limit: 5 }],
    },
    async ({ event, step, runId }) => {
      const { operationId } = event.data;
      for (let page = 0; page < pagesPerRun; page++) {
        const { isOver, pauseSeconds } = await step.run(`page-${page}`, () => dependencies().api.continueOperation(operationId));
        if (isOver || pauseSeconds > maxPauseSeconds) return { pages: page + 1, isOver };
        if (pauseSeconds > 0) await step.sleep(`pause-${page}`, `${pauseSeconds}s`);
      }
      const next = { name: operationStarted.name, id: `operation:${operationId}:after:${runId}`, data: { ...event.data } };
      await step.run('go-on', () => dependencies().send([next]));
      return { pages: pagesPerRun, isOver: false };
    },
  );
}
