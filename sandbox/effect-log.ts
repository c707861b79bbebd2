import { appendFileSync } from 'node:fs';

/** Effect that a provider has had for good, a final refusal included. */
export interface Effect {
  readonly system: string;
  readonly idempotencyKey: string;
  /** Kind of the effect: `mail received`, … */
  readonly effect: string;
  /** Subject of the effect: the name, or the address of the mail. */
  readonly about: string;
  /** Number of times that the effect happened; more than 1 is an error of the provider. */
  readonly count: number;
  /** Number of requests with this key, faults included. */
  readonly deliveries: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Request to a provider. `number` counts the requests with its key, from 1. */
export interface Delivery<Answer> {
  readonly number: number;
  /** Final answer to an earlier request with this key; null without one. */
  readonly kept: Answer | null;
  /** Records the effect and keeps the answer for every later request. */
  done(effect: string, answer: Answer): Answer;
}

interface Entry {
  readonly system: Effect['system'];
  readonly idempotencyKey: string;
  readonly about: string;
  effect: string;
  answer: unknown;
  count: number;
  deliveries: number;
  firstAt: string;
  lastAt: string;
}

export interface EffectLog {
  /** Counts a request by its key. `Answer` is the type that this system gives to `done`. */
  deliver<Answer>(request: { system: Effect['system']; idempotencyKey: string; about: string }): Delivery<Answer>;
  /** Lists the effects, oldest first. */
  effects(): Effect[];
  clear(): void;
}

export interface EffectLogOptions {
  /** File to which every effect is also appended, as a line of JSON. */
  readonly file?: string | undefined;
  /** Whether a repeated key gets the answer of the first request. False: every request has its effect again, and counts. */
  readonly isIdempotent?: boolean;
}

/** Keeps the log in memory. */
export function createEffectLog({ file, isIdempotent = true }: EffectLogOptions = {}): EffectLog {
  const entries = new Map<string, Entry>();
  return {
    deliver<Answer>(request: { system: Effect['system']; idempotencyKey: string; about: string }) {
      const entry = entryFor(entries, request);
      entry.deliveries += 1;
      entry.lastAt = new Date().toISOString();
      return {
        number: entry.deliveries,
        kept: isIdempotent && entry.count > 0 ? (entry.answer as Answer) : null,
        done(effect: string, answer: Answer) {
          Object.assign(entry, { effect, answer, count: entry.count + 1 });
          if (file) appendFileSync(file, `${JSON.stringify(toEffect(entry))}\n`);
          return answer;
        },
      };
    },
    effects: () => [...entries.values()].filter((entry) => entry.count > 0).map(toEffect),
    clear: () => entries.clear(),
  };
}

function entryFor(entries: Map<string, Entry>, request: Pick<Entry, 'system' | 'idempotencyKey' | 'about'>): Entry {
  const id = `${request.system} ${request.idempotencyKey}`;
  const known = entries.get(id);
  if (known) return known;
  const now = new Date().toISOString();
  const entry: Entry = { ...request, effect: '', answer: null, count: 0, deliveries: 0, firstAt: now, lastAt: now };
  entries.set(id, entry);
  return entry;
}

function toEffect(entry: Entry): Effect {
  const { system, idempotencyKey, effect, about, count, deliveries, firstAt, lastAt } = entry;
  return { system, idempotencyKey, effect, about, count, deliveries, firstAt, lastAt };
}
