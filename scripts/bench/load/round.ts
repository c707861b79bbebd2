import { untilQuiet } from '../measure/usage.ts';
import { checkLedger } from './check-ledger.ts';
import { type Costs, meter } from './costs.ts';
import { completionTimes, readInstances } from './ended-instances.ts';
import type { LoadBench } from './load-bench.ts';
import { baton, bareLoop } from './ways.ts';

const ways = { bare: bareLoop, baton } as const;

/** Round of jobs with the cost of a job. */
export interface Round extends Costs {
  readonly way: keyof typeof ways;
  /** Seconds from before the first start to the end of the last instance. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly lost: number;
  readonly twice: number;
}

let rounds = 0;

/** Returns business keys that no other round has; all begin alike, as `checkLedger` requires. */
export function newKeys(count: number): string[] {
  rounds += 1;
  const prefix = `bench-load-${Date.now()}-${rounds}`;
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

/** Runs one round and measures its costs from outside, including work that trails behind the last end. */
export async function measureRound(bench: LoadBench, way: Round['way'], jobs: number): Promise<Round> {
  const businessKeys = newKeys(jobs);
  const costs = await meter(bench);
  const started = await ways[way](bench, businessKeys);
  await untilQuiet(bench.stack);
  const used = await costs(jobs);

  const instances = await readInstances(started);
  const ends = completionTimes(instances);
  const seconds = ((ends.at(-1) ?? Number.NaN) - started.since.getTime()) / 1000;
  const verdict = way === 'baton' ? await checkLedger(bench.stack, { businessKeys, instances }) : { lost: jobs - ends.length, twice: 0 };
  return { way, seconds, perSecond: ends.length / seconds, ...used, ...verdict };
}
