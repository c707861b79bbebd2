import type { Target } from './announce-jobs.ts';
import { type BridgeDependencies, createBridgeDependencies } from './dependencies.ts';
import { dispatchWork } from './dispatch-work.ts';

/** The bridge as the GraphQL API sees it. */
export interface Dispatcher {
  /** Looks at what the instance waits for. Rejects when the engine or the API cannot be asked; the sweep makes up for it. */
  dispatch(target: Target): Promise<void>;
}

/** `fetch` lets the API answer the bridge's own calls in process instead of over the network. */
export function createDispatcher(options: { fetch: Parameters<typeof createBridgeDependencies>[0] }): Dispatcher {
  let deps: BridgeDependencies | undefined;
  return {
    dispatch: async (target) => {
      deps ??= createBridgeDependencies(options.fetch);
      await dispatchWork(deps, target);
    },
  };
}
