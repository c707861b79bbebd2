import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import type { SystemReport } from '#inngest/graphql/systems.ts';
import { type BeginCall, notingCalls } from '#inngest/services/note-call.ts';
import type { Services } from '#inngest/services/services.ts';

import { failureText } from '../report/failure-text.ts';
import { callLog, type OutgoingCall } from './call-log.ts';

/** Behaviour of a system when the worker last asked it. */
export type Behaviour = Omit<SystemReport, 'system'>;

export interface WatchedServices {
  /** Services that the worker has declared, and no other. */
  readonly services: Partial<Services>;
  readonly seen: ReadonlyMap<SystemName, Behaviour>;
  /** Returns the requests that the services have sent so far, the last ones. */
  calls(): OutgoingCall[];
}

/** Watches the services of one attempt. Each call is noted, also a call whose failure the worker hides. */
export function watchServices(services: Services, names: readonly SystemName[]): WatchedServices {
  const seen = new Map<SystemName, Behaviour>();
  const log = callLog();
  const watched = names.map((name) => {
    const note = (behaviour: Behaviour) => void seen.set(name, behaviour);
    return [name, watch(services[name], { note, begin: (operation) => log.begin(name, operation) })];
  });
  return { services: Object.fromEntries(watched), seen, calls: log.calls };
}

interface Watch {
  note(behaviour: Behaviour): void;
  begin(operation: string): BeginCall;
}

function watch<Client extends object>(client: Client, { note, begin }: Watch): Client {
  return new Proxy(client, {
    get: (target, name, receiver) => {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) =>
        noted(
          notingCalls(begin(String(name)), (): unknown => Reflect.apply(member, target, args)),
          note,
        );
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
