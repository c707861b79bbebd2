import { cpus } from 'node:os';

import { describe, expect, it } from 'vitest';

import { countsBetween, sumOf } from '#scripts/bench/measure/counts.ts';
import { parseRequests } from '#scripts/bench/measure/engine-requests.ts';
import { parseBusyMs, shareOfOthers } from '#scripts/bench/measure/machine-load.ts';
import { parseStat, type ProcessStat, readProcesses, treeOf } from '#scripts/bench/measure/process-tree.ts';

const stat = (pid: number, name: string, parent: number): string =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194560 9 8 7 6 10 20 3 4 20 0 1 0 99 1000 100`;

describe('parseStat', () => {
  it('adds up user and system time, those of ended children included, in milliseconds', () => {
    expect(parseStat(stat(7, 'java', 3))).toEqual({ pid: 7, parent: 3, cpuMs: 370 });
  });

  it('is not misled by a name with spaces and parentheses', () => {
    expect(parseStat(stat(7, 'a (b) S 1 2', 3))).toEqual({ pid: 7, parent: 3, cpuMs: 370 });
  });

  it('is undefined for a process that has ended', () => {
    expect(parseStat('')).toBeUndefined();
  });
});

describe('treeOf', () => {
  const process = (pid: number, parent: number): ProcessStat => ({ pid, parent, cpuMs: 1 });

  it('finds grandchildren in any order, and nobody else', () => {
    const all = [process(4, 3), process(9, 8), process(3, 2), process(2, 1), process(1, 0)];
    expect(treeOf(all, 2).map(({ pid }) => pid)).toEqual([2, 3, 4]);
  });
});

describe('shareOfOthers', () => {
  it('is what is left of the busy time, over all processors', () => {
    expect(parseBusyMs('cpu  10 1 20 500 7 2 3 4 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n')).toBe(400);
    expect(shareOfOthers({ busy: 900, own: 500, wallMs: 1000 })).toBeCloseTo(0.4 / cpus().length);
    expect(shareOfOthers({ busy: 490, own: 500, wallMs: 1000 })).toBe(0);
  });
});

describe('readProcesses', () => {
  it('finds this process and what it uses', async () => {
    const own = (await readProcesses()).find(({ pid }) => pid === process.pid);
    expect(own?.cpuMs).toBeGreaterThan(0);
  });
});

describe('parseRequests', () => {
  const line = (method: string, uri: string, status: number, count: number): string =>
    `http_server_requests_seconds_count{error="none",method="${method}",status="${status}",uri="${uri}"} ${count}`;

  it('adds up answers of one route and leaves the metrics themselves out', () => {
    const page = [
      line('GET', '/jobs', 200, 2),
      line('GET', '/jobs', 404, 1),
      line('POST', '/jobs', 200, 5),
      line('GET', '/actuator/prometheus', 200, 9),
      'http_server_requests_seconds_sum{method="GET",uri="/jobs"} 7.5',
    ].join('\n');
    expect([...parseRequests(page)]).toEqual([
      ['GET /jobs', 3],
      ['POST /jobs', 5],
    ]);
  });

  it('reads counts that Prometheus writes with an exponent', () => {
    expect(parseRequests(line('GET', '/jobs', 200, 1).replace(/1$/, '1.2E4')).get('GET /jobs')).toBe(12_000);
  });
});

describe('countsBetween', () => {
  it('keeps what has grown', () => {
    const between = countsBetween(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      new Map([
        ['a', 4],
        ['b', 2],
        ['c', 5],
      ]),
    );
    expect([...between]).toEqual([
      ['a', 3],
      ['c', 5],
    ]);
    expect(sumOf(between)).toBe(8);
  });
});
