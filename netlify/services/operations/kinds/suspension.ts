import { z } from 'zod';

import { isFlowableError } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { changeSince, currentState, instanceSeen, planInstances } from '../instance-state.ts';
import { defineKind, type OperationKind } from '../kind.ts';
import { resolved, skipped } from '../outcome.ts';

/** Suspends active instances: no work, no timer and no decision goes on until they are activated. */
export const suspend = suspension({
  suspends: true,
  already: 'It is suspended already.',
  act: ({ flowable }, id) => flowable.processInstances.suspend(id),
});

/** Activates suspended instances. */
export const activate = suspension({
  suspends: false,
  already: 'It is active already.',
  act: ({ flowable }, id) => flowable.processInstances.activate(id),
});

interface Suspension {
  readonly suspends: boolean;
  readonly already: string;
  act(deps: ApiDependencies, processInstanceId: string): Promise<void>;
}

function suspension({ suspends, already, act }: Suspension): OperationKind {
  return defineKind({
    arguments: z.strictObject({}),
    seen: instanceSeen,
    plan: (deps, selection) => planInstances(deps, selection, (_, { suspended }) => (suspended === suspends ? already : null)),
    execute: async ({ deps, item, seen, wasBegun }) => {
      const now = await currentState(deps, item.processInstanceId);
      if (now.running && now.suspended === suspends) return wasBegun ? resolved : skipped(already);
      const change = changeSince(seen, now);
      if (change) return skipped(change);
      return (await isDone(act(deps, item.processInstanceId))) ? resolved : skipped(already);
    },
  });
}

/** Awaits the change. @returns false when somebody else was quicker. */
async function isDone(change: Promise<void>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (isFlowableError(error, 'CONFLICT')) return false;
    throw error;
  }
}
