import { inngest } from '#inngest/client.ts';
import { instancesChanged } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';

/** Instances of one call: read within its deadline, a few of them at a time. */
const instancesPerCall = 50;
/** Time after which no call is begun, so that a step stays well below 10 s. */
const stepBudgetMs = 5_000;
/** About a quarter of an hour of changes without a pause; the next event goes on. */
const roundsPerRun = 200;

/**
 * Reads changed instances into the read model, on request, and goes on while there are more. The engine is the source: a request says that
 * something has changed, and nothing else.
 */
export function refreshInstancesFunction(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'refresh-instances', name: 'Engine: refresh instances', triggers: [instancesChanged], concurrency: { limit: 1 }, retries: 1 },
    async ({ step }) => {
      let count = 0;
      let maxLagMs = 0;
      for (let round = 0; round < roundsPerRun; round++) {
        const done = await step.run(`refresh-${round}`, () => refreshChanged(dependencies(), Date.now() + stepBudgetMs));
        count += done.count;
        maxLagMs = Math.max(maxLagMs, done.maxLagMs);
        if (!done.more) break;
      }
      return { count, maxLagMs };
    },
  );
}

/** Finds instances that no hint told of, and reads all that have changed. @returns whether there may be more. */
export async function pollInstances(deps: BridgeDependencies, until: number): Promise<boolean> {
  const found = await deps.api.pollInstances();
  const { more } = await refreshChanged(deps, until);
  return found || more;
}

interface Refreshed {
  readonly count: number;
  readonly maxLagMs: number;
  readonly more: boolean;
}

async function refreshChanged({ api }: BridgeDependencies, until: number): Promise<Refreshed> {
  let count = 0;
  let maxLagMs = 0;
  while (Date.now() < until) {
    const done = await api.refreshInstances(instancesPerCall);
    count += done.count;
    maxLagMs = Math.max(maxLagMs, done.lagMs ?? 0);
    if (done.count < instancesPerCall) return { count, maxLagMs, more: false };
  }
  return { count, maxLagMs, more: true };
}

/** Compares one page of running instances with the engine. @returns the place of the next page, null after the last one. */
export async function reconcileInstances({ api }: BridgeDependencies, after: string): Promise<string | null> {
  return (await api.reconcileInstances(after)).next ?? null;
}
