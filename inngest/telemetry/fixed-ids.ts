import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace';

/** Ids that the next span gets in place of random ones. The trace id counts for a span without a parent only. */
export interface FixedIds {
  readonly traceId?: string;
  readonly spanId?: string;
}

/** Generates random ids, and fixed ones for single spans. */
export class FixedIdGenerator implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #fixed: FixedIds = {};

  /** Runs `start`, which starts one span before it returns, with these ids. */
  withIds<Started>(ids: FixedIds, start: () => Started): Started {
    this.#fixed = ids;
    try {
      return start();
    } finally {
      this.#fixed = {};
    }
  }

  generateTraceId(): string {
    return this.#fixed.traceId ?? this.#random.generateTraceId();
  }

  generateSpanId(): string {
    return this.#fixed.spanId ?? this.#random.generateSpanId();
  }
}
