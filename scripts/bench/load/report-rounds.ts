import { mapParts, measuredParts } from '../measure/consumption.ts';
import { spreadOf } from '../statistics.ts';
import { type Costs, costsText, routesText } from './costs.ts';
import type { Round } from './round.ts';

/** Summary of the counted rounds: medians, and the sums of lost and repeated work. */
export interface Summary extends Pick<Costs, 'engineRequests' | 'sql' | 'cpuMs'> {
  readonly bare: number;
  readonly baton: number;
  readonly lost: number;
  readonly twice: number;
}

export function summarise(rounds: readonly Round[]): Summary {
  const ours = rounds.filter(({ way }) => way === 'baton');
  const bare = rounds.filter(({ way }) => way === 'bare');
  return {
    bare: median(bare, ({ perSecond }) => perSecond),
    baton: median(ours, ({ perSecond }) => perSecond),
    engineRequests: median(ours, ({ engineRequests }) => engineRequests),
    sql: median(ours, ({ sql }) => sql),
    cpuMs: mapParts((part) => median(ours, ({ cpuMs }) => cpuMs[part])),
    lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
    twice: rounds.reduce((sum, { twice }) => sum + twice, 0),
  };
}

const median = (rounds: readonly Round[], value: (round: Round) => number): number => spreadOf(rounds.map(value)).p50;

/** Returns one row per round, the routes of the last round, and the spread of both rates. */
export function roundsTable(rounds: readonly Round[]): string {
  const head = ['way', 'seconds', 'per s', 'requests', 'sql', 'calls', ...measuredParts, 'bench', 'others'];
  const rows = rounds.map((round) => {
    const costs = [
      round.engineRequests,
      round.sql,
      round.functionCalls,
      ...measuredParts.map((part) => round.cpuMs[part]),
      round.benchCpuMs,
    ];
    const figures = [round.seconds, round.perSecond, ...costs].map((value) => value.toFixed(1));
    return [round.way, ...figures, `${(round.others * 100).toFixed(0)} %`];
  });
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.padStart(10)).join(''));
  return [
    'per job: requests to the engine, SQL statements of the activities database (pg_stat_statements), function calls over HTTP, CPU in ms;',
    'others: share of the machine that neither stack nor benchmark used',
    ...lines,
    ...rounds
      .filter(({ way }) => way === 'baton')
      .slice(-1)
      .map(routesText),
    spreadLine('bare', rounds),
    spreadLine('baton', rounds),
  ].join('\n');
}

function spreadLine(way: Round['way'], rounds: readonly Round[]): string {
  const { count, min, p50, max } = spreadOf(rounds.filter((round) => round.way === way).map(({ perSecond }) => perSecond));
  return `${way} per second in ${count} rounds: min ${min.toFixed(1)}, p50 ${p50.toFixed(1)}, max ${max.toFixed(1)}`;
}

/** Returns the last line of the benchmark, for people and machines. */
export function loadLine({ bare, baton, lost, twice, ...costs }: Summary): string {
  const rates = `bare ${bare.toFixed(1)}/s, baton ${baton.toFixed(1)}/s, ratio ${(baton / bare).toFixed(2)}`;
  return `load: ${rates}; ${costsText(costs)}; lost ${lost}, twice ${twice}`;
}
