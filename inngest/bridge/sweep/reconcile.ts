import { cron, NonRetriableError } from 'inngest';

import { inngest } from '#inngest/client.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { pagesWithin } from '../poll/pages-within.ts';
import { reconcileInstances } from '../poll/refresh-instances.ts';
import { reconcileIncidents } from '../incidents/poll-incidents.ts';
import { firstPlace, type Place, reconcileTasks, reconcileTimers } from './reconcile-activities.ts';

/** Inngest ends a run after 1,000 steps. */
const stepsAtMost = 300;
/** Time after which no page is begun, so that a step stays well below 10 s. */
const stepBudgetMs = 4_000;

/**
 * Compares the engine's state with Baton's once an hour, page by page, as many pages in a step as fit into its time. Hints, polls and the
 * changes keep the two in step already; this is the proof.
 */
export function reconcileFunction(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'reconcile', name: 'Engine: reconcile', triggers: [cron('7 * * * *')], concurrency: { limit: 1 }, retries: 3 },
    async ({ step }) => {
      for (let page = 0, place: Place | null = firstPlace; place !== null; page++) {
        requireSteps(page, 'comparison of user tasks');
        const from: Place = place;
        place = await step.run(`tasks-${page}`, () => pagesWithin(stepBudgetMs, from, (at) => reconcileTasks(dependencies(), at)));
      }
      for (let page = 0, place: number | null = 0; place !== null; page++) {
        requireSteps(page, 'comparison of timers');
        const from: number = place;
        place = await step.run(`timers-${page}`, () => pagesWithin(stepBudgetMs, from, (at) => reconcileTimers(dependencies(), at)));
      }
      for (let page = 0, place: string | null = ''; place !== null; page++) {
        requireSteps(page, 'comparison of instances');
        const from: string = place;
        place = await step.run(`instances-${page}`, () => pagesWithin(stepBudgetMs, from, (at) => reconcileInstances(dependencies(), at)));
      }
      for (let page = 0, place: number | null = 0; place !== null; page++) {
        requireSteps(page, 'comparison of incidents');
        const from: number = place;
        place = await step.run(`incidents-${page}`, () => pagesWithin(stepBudgetMs, from, (at) => reconcileIncidents(dependencies(), at)));
      }
    },
  );
}

/** @throws NonRetriableError where the end is further away than a run may go: nothing is left out silently. */
function requireSteps(count: number, what: string): void {
  if (count >= stepsAtMost) throw new NonRetriableError(`The ${what} did not come to its end within ${stepsAtMost} steps.`);
}
