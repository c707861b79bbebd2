import { ulid } from 'ulid';

import type { SystemName } from '#inngest/define/systems.ts';
import type { BeginCall, CallEnd, CallResult } from '#inngest/services/note-call.ts';

/** Calls of one attempt that are kept, the last ones: a failure comes at the end. */
export const maxCalls = 20;

/** Request of a worker to an external system. Holds no address, no sent data and nothing of the answer but its status. */
export interface OutgoingCall {
  /** ULID, and idempotency key of the report. */
  readonly id: string;
  readonly system: SystemName;
  /** Function of the system's client that made the request. */
  readonly operation: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly result: CallResult;
  readonly status: number | null;
}

export interface CallLog {
  /** Returns the function that notes requests of one operation of a system. */
  begin(system: SystemName, operation: string): BeginCall;
  /** Returns the last calls; one that has not ended by now had no answer in time. */
  calls(): OutgoingCall[];
}

interface Begun extends Pick<OutgoingCall, 'id' | 'system' | 'operation'> {
  readonly startedAt: number;
  end: (CallEnd & { readonly durationMs: number }) | null;
}

/** Makes the log of the calls of one attempt. */
export function callLog(): CallLog {
  const begun: Begun[] = [];
  return {
    begin: (system, operation) => () => {
      const call: Begun = { id: ulid(), system, operation, startedAt: Date.now(), end: null };
      begun.push(call);
      if (begun.length > maxCalls) begun.shift();
      return (end) => {
        call.end ??= { ...end, durationMs: Date.now() - call.startedAt };
      };
    },
    calls: () => begun.map(toCall),
  };
}

function toCall({ id, system, operation, startedAt, end }: Begun): OutgoingCall {
  const known = end ?? { result: 'TIMED_OUT' as const, status: null, durationMs: Date.now() - startedAt };
  return { id, system, operation, startedAt: new Date(startedAt).toISOString(), ...known };
}
