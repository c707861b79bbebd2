import type { SystemName } from './systems.ts';

/** Options of an error that an external system has caused. */
export interface SystemErrorOptions extends ErrorOptions {
  readonly system?: SystemName;
  /** Status of the system's reply. */
  readonly status?: number;
}

/** Thrown by a worker or service: try again after `afterMs`; the attempt is not counted (HTTP 429, 503 with Retry-After). */
export class RetryLaterError extends Error {
  override readonly name = 'RetryLaterError';
  readonly afterMs: number;
  readonly system: SystemName | null;
  readonly status: number | null;
  constructor(message: string, afterMs: number, { system, status, ...options }: SystemErrorOptions = {}) {
    super(message, options);
    this.afterMs = afterMs;
    this.system = system ?? null;
    this.status = status ?? null;
  }
}

/** Thrown by a worker or service: a retry cannot help. The job becomes an incident at once. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
  readonly system: SystemName | null;
  readonly status: number | null;
  constructor(message: string, { system, status, ...options }: SystemErrorOptions = {}) {
    super(message, options);
    this.system = system ?? null;
    this.status = status ?? null;
  }
}

/** Failure of an external system, with the status of its reply. */
abstract class ReportedError extends Error {
  readonly system: SystemName;
  readonly status: number | null;
  constructor(system: SystemName, message: string, { status, ...options }: Omit<SystemErrorOptions, 'system'> = {}) {
    super(message, options);
    this.system = system;
    this.status = status ?? null;
  }
}

/**
 * Thrown by a service: the system gave no usable answer (5xx, none, none in time). Counted: after some in a row the system is not called.
 */
export class SystemError extends ReportedError {
  override readonly name = 'SystemError';
}

/** Thrown by a service: the system does not take this one request now (408, 429, SMTP 4xx). May pass. */
export class DeferredError extends ReportedError {
  override readonly name = 'DeferredError';
}

/** Thrown by a service: the reply has another shape than expected. May pass, as when a provider is half deployed. */
export class ReplyError extends ReportedError {
  override readonly name = 'ReplyError';
}

/** Thrown when a worker does not end within its deadline. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}
