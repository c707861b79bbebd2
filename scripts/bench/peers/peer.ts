import type { PaidCalls } from './paid-calls.ts';
import type { PeerEngine } from './peer-engine.ts';
import type { PeerWorker } from './peer-worker.ts';
import type { RequestCounter } from './request-counter.ts';

/** Engine and worker: the two-task process runs there from start to end. */
export interface Peer {
  readonly name: string;
  readonly engine: PeerEngine;
  readonly worker: PeerWorker;
  /** Counts the requests of the worker. */
  readonly requests: RequestCounter;
  readonly paid: PaidCalls;
}

let keys = 0;

export const newBusinessKey = (): string => `peer-${Date.now()}-${++keys}`;
