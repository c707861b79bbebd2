/** Bridge for tests of single functions: a call that the test does not expect fails, as an unknown call of the real service would. */
import { FlowableError, type FlowableErrorCode } from '#flowable/client/errors.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';

bridgeLog.level = 'silent';

type Answer = (...parameters: never[]) => unknown;

/** Call of the bridge, with its parameters. */
export interface Call {
  readonly name: string;
  readonly parameters: readonly unknown[];
}

export interface StrictBridge {
  readonly deps: BridgeDependencies;
  readonly calls: Call[];
  /** Names of the calls, in order. */
  readonly names: () => string[];
  /** Parameters of the calls of one name. */
  readonly of: (name: string) => unknown[][];
}

/**
 * Makes a bridge that answers the given calls only.
 *
 * @param answers - by name, as in `flowable.jobs.locate`, `api.markOutboxSent`, `send`.
 */
export function strictBridge(answers: Readonly<Record<string, Answer>>, others: Partial<BridgeDependencies> = {}): StrictBridge {
  const calls: Call[] = [];
  const call =
    (name: string) =>
    async (...parameters: unknown[]): Promise<unknown> => {
      calls.push({ name, parameters });
      const answer = answers[name];
      if (!answer) throw new Error(`The call ${name} is not expected.`);
      return answer(...(parameters as never[]));
    };
  const group = (prefix: string, depth: number): unknown =>
    new Proxy(
      {},
      { get: (_, member) => (depth === 1 ? call(`${prefix}.${String(member)}`) : group(`${prefix}.${String(member)}`, depth - 1)) },
    );
  const deps = { workflows: [], config: {}, flowable: group('flowable', 2), api: group('api', 1), send: call('send'), ...others };
  return {
    deps: deps as unknown as BridgeDependencies,
    calls,
    names: () => calls.map(({ name }) => name),
    of: (name) => calls.filter((one) => one.name === name).map(({ parameters }) => [...parameters]),
  };
}

export const engineError = (code: FlowableErrorCode): FlowableError => new FlowableError({ code, operation: 'test', fact: 'it failed' });

/** Answer that fails. */
export const failing = (error: Error) => (): never => {
  throw error;
};
