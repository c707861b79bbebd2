import { machine, log } from '../bench-stack.ts';
import { measuredParts, memoryOf, type PerPart } from '../measure/consumption.ts';
import { untilQuiet } from '../measure/usage.ts';
import { checkLedger } from './check-ledger.ts';
import { type Costs, costsText, meter, routesText } from './costs.ts';
import { drainRates } from './drain-rates.ts';
import { completionTimes, readInstances, type Started, untilEnded } from './ended-instances.ts';
import { inParallel } from './in-parallel.ts';
import type { LoadBench } from './load-bench.ts';
import type { Report } from './report.ts';
import { measureRound, newKeys } from './round.ts';

const WARM_UP = 100;

/** Queues jobs while the functions are stopped, starts the functions, and follows how the backlog drains. */
export async function measureBacklog(bench: LoadBench, jobs: number): Promise<Report> {
  log(`Warming up with ${WARM_UP} jobs …`);
  await measureRound(bench, 'baton', Math.min(WARM_UP, jobs));
  await bench.stack.host.stop();
  log(`Queueing ${jobs} jobs while the functions are stopped …`);
  const businessKeys = newKeys(jobs);
  const started = { flowable: bench.flowable, processDefinitionKey: 'hello-world', since: new Date() };
  await inParallel(businessKeys, bench.callers, (businessKey) =>
    bench.flowable.processInstances.start({ processDefinitionKey: 'hello-world', businessKey, variables: {} }),
  );
  await bench.stack.host.start();
  const releasedAt = Date.now();
  const costs = await meter(bench);
  log('The functions run again …');
  const memory = await followDrain(bench, started, jobs);
  await untilQuiet(bench.stack);
  const used = await costs(jobs);

  const instances = await readInstances(started);
  const ends = completionTimes(instances);
  const flaws = await checkLedger(bench.stack, { businessKeys, instances });
  const line = backlogLine({ ends, releasedAt, memory, used, ...flaws });
  const others = `others used ${(used.others * 100).toFixed(0)} % of the machine`;
  return { text: [machine(), tenthsTable(ends, memory), routesText(used), others, line].join('\n'), ...flaws };
}

/** Returns the memory of the parts when the functions run again, and at each tenth of the drain. */
async function followDrain(bench: LoadBench, started: Started, jobs: number): Promise<PerPart[]> {
  const memory = [await memoryOf(bench.stack)];
  await untilEnded(started, jobs, async (ended) => {
    const now = await memoryOf(bench.stack);
    while (memory.length <= Math.floor((ended / jobs) * 10)) memory.push(now);
  });
  return memory;
}

function tenthsTable(ends: readonly number[], memory: readonly PerPart[]): string {
  const rates = drainRates(ends);
  const head = ['tenth', 'per s', ...measuredParts.map((part) => `${part} MiB`)];
  const rows = memory.map((sizes, tenth) => [
    tenth,
    tenth === 0 ? '-' : (rates[tenth - 1]?.toFixed(1) ?? '-'),
    ...measuredParts.map((part) => sizes[part]),
  ]);
  return [head, ...rows].map((cells) => cells.map((cell) => String(cell).padStart(14)).join('')).join('\n');
}

interface Drained {
  readonly ends: readonly number[];
  readonly releasedAt: number;
  readonly memory: readonly PerPart[];
  readonly used: Costs;
  readonly lost: number;
  readonly twice: number;
}

function backlogLine({ ends, releasedAt, memory, used, lost, twice }: Drained): string {
  const [first = Number.NaN, last = Number.NaN] = [ends[0], ends.at(-1)];
  const rates = drainRates(ends);
  const shape = ((rates.at(-1) ?? Number.NaN) / (rates[0] ?? Number.NaN)).toFixed(2);
  const sizes = measuredParts.map((part) => `${part} ${memory[0]?.[part]} → ${memory.at(-1)?.[part]}`).join(', ');
  const begin = `first end after ${((first - releasedAt) / 1000).toFixed(1)} s`;
  const rate = `${(ends.length / ((last - first) / 1000)).toFixed(1)}/s`;
  const drain = `backlog: ${ends.length} jobs, ${begin}, ${rate}, last tenth / first tenth ${shape}`;
  return `${drain}; memory MiB: ${sizes}; ${costsText(used)}; lost ${lost}, twice ${twice}`;
}
