import type { SystemName } from './systems.ts';

/** Thrown by a worker or service: try again after `afterMs`; the attempt is not counted (HTTP 429, 503 with Retry-After). */
export class RetryLaterError extends Error {
  override readonly name = 'RetryLaterError';
  readonly afterMs: number;
  constructor(message: string, afterMs: number, options?: ErrorOptions) {
    super(message, options);
    this.afterMs = afterMs;
  }
}

/** Thrown by a worker or service: a retry cannot help. The job becomes an incident at once. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
}

/**
 * Thrown by a service: the system gave no usable answer (5xx, none, none in time). Counted: after some in a row the system is not called.
 */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  readonly system: SystemName;
  constructor(system: SystemName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.system = system;
  }
}
