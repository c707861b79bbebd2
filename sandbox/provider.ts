import type { EffectLog } from './effect-log.ts';
import type { Reply, Request } from './reply.ts';

/** Delays of slow replies, in milliseconds. */
export interface Delays {
  readonly slowMs: number;
  /** Delay beyond the deadline of the caller. */
  readonly verySlowMs: number;
}

/** Means of a provider: the log of its effects, the key that callers must send, and the delays. */
export interface ProviderContext {
  readonly log: EffectLog;
  readonly apiKey: string;
  readonly delays: Delays;
}

/** External system that the sandbox plays. */
export interface Provider {
  /** Name of the system, as in `inngest/define/systems.ts`: the first part of its paths, and of the setting of its key. */
  readonly name: string;
  /** Answers a POST below `/<name>`, `path` beginning with a slash; null when there is nothing at the path. */
  answer(path: string, request: Request, context: ProviderContext): Reply | null;
}

/** Input with a name of its own that makes providers behave in a certain way. */
export interface NamedCase {
  readonly name: string;
  /** Effect of the name, in words. */
  readonly effect: string;
}

/** Returns the setting that has the key of a provider. */
export const keySettingOf = ({ name }: Provider): string => `${name.toUpperCase().replaceAll('-', '_')}_API_KEY`;
