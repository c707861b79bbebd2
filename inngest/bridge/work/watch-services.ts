import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import type { SystemReport } from '#inngest/graphql/worker-api.ts';
import type { Services } from '#inngest/services/services.ts';

import { failureText } from '../report/failure-text.ts';

/** Behaviour of a system when the worker last asked it. */
export type Behaviour = Omit<SystemReport, 'system'>;

export interface WatchedServices {
  /** Services that the worker has declared, and no other. */
  readonly services: Partial<Services>;
  readonly seen: ReadonlyMap<SystemName, Behaviour>;
}

/** Watches the services of one attempt. Each call is noted, also a call whose failure the worker hides. */
export function watchServices(services: Services, names: readonly SystemName[]): WatchedServices {
  const seen = new Map<SystemName, Behaviour>();
  const watched = names.map((name) => [name, watch(services[name], (behaviour) => void seen.set(name, behaviour))]);
  return { services: Object.fromEntries(watched), seen };
}

function watch<Client extends object>(client: Client, note: (behaviour: Behaviour) => void): Client {
  return new Proxy(client, {
    get: (target, name, receiver) => {
      const member: unknown = Reflect.get(target, name, receiver);
      return typeof member === 'function' ? (...args: unknown[]) => noted(Reflect.apply(member, target, args), note) : member;
    },
  });
}

async function noted(call: unknown, note: (behaviour: Behaviour) => void): Promise<unknown> {
  try {
    const answer = await call;
    note({ result: 'ANSWERED' });
    return answer;
  } catch (error) {
    const behaviour = behaviourIn(error);
    if (behaviour) note(behaviour);
    throw error;
  }
}

/** Returns null for a failure that says nothing of the system: the worker's own time was up, or the worker's code is wrong. */
function behaviourIn(error: unknown): Behaviour | null {
  if (error instanceof SystemError) return { result: 'FAILED', message: failureText(error) };
  if (error instanceof RetryLaterError) return { result: 'BUSY', message: failureText(error), waitMs: Math.round(error.afterMs) };
  // A refusal is an answer: the system is there.
  return error instanceof PermanentError ? { result: 'ANSWERED' } : null;
}
