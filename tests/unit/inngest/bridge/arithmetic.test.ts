import { describe, expect, it } from 'vitest';

import { chunksOf, timeProblems, workerTimes } from '#inngest/bridge/work/worker-times.ts';
import { inngestSettings } from '#inngest/config.ts';
import { workersOf } from '#inngest/define/find-code.ts';
import { defaultWorkerSettings, type WorkerSettings } from '#inngest/define/worker-settings.ts';
import { workflows } from '#inngest/workflows/index.ts';

const workers = workflows.flatMap(workersOf);
const lockSeconds = inngestSettings.shape.JOB_LOCK_SECONDS.parse(undefined);
const problemsOf = (settings: Partial<WorkerSettings>) => timeProblems({ ...defaultWorkerSettings, ...settings }, lockSeconds);

describe('times of a worker', () => {
  it.each(workers)('of %s fit into each other', (_topic, { settings }) => {
    expect(timeProblems(settings, lockSeconds)).toEqual([]);
  });

  it('are checked for every worker of every workflow', () => {
    expect(workers.length).toBeGreaterThan(0);
  });
});

describe('timeProblems', () => {
  it.each<[string, Partial<WorkerSettings>]>([
    ['a call (5 s) must end before an attempt (5 s)', { deadlineMs: 5_000 }],
    ['an attempt after a full stretch of steps (65 s) must end before a request of the platform (60 s)', { deadlineMs: 25_000 }],
    ['all attempts and reports (118 s) must end before a run (110 s)', { attemptsPerRun: 5, pauseMs: 10_000 }],
    ['6 attempts in a run are more than the 5 of Inngest', { attemptsPerRun: 6, pauseMs: 0 }],
    ['the first pause between runs (1200 s) must end before the longest one (900 s)', { backoffMs: 1_200_001 }],
    ['the longest pause between runs (900 s) must end before the patience of the job (60 s)', { maxWaitMs: 60_000 }],
    ['a job needs at least one attempt', { attempts: 0 }],
    [
      "the pause between two starts of the worker's rate limit (360 s) must end before half of the time that a job may queue (300 s)",
      { rateLimit: { limit: 10, perSeconds: 3600 } },
    ],
  ])('says that %s', (sentence, settings) => {
    expect(problemsOf(settings)).toContain(sentence);
  });

  it('holds the queue and the run against the lock', () => {
    expect(timeProblems(defaultWorkerSettings, 60)).toEqual(['queue and run (110 s) must end before the lock of the job (60 s)']);
  });

  it('locks a job that is acquired before its run for as long as it may queue, and no other', () => {
    const rated = { ...defaultWorkerSettings, rateLimit: { limit: 1, perSeconds: 60 } };
    expect(problemsOf(rated)).toEqual([]);
    expect(workerTimes(rated, lockSeconds), 'its runs queue, and hold no job').toEqual({ startMs: 600_000, lockSeconds });
    expect(workerTimes(rated, 3600).lockSeconds).toBe(3600);
    const perKey = { ...defaultWorkerSettings, concurrency: { limit: 10, perKey: { limit: 1, key: () => 'one' } } };
    expect(problemsOf(perKey)).toEqual([]);
    expect(workerTimes(perKey, lockSeconds)).toEqual({ startMs: 600_000, lockSeconds: 720 });
  });
});

describe('chunksOf', () => {
  const chunks = (limit: number, rateLimit: WorkerSettings['rateLimit'] = null) => chunksOf({ concurrency: { limit }, rateLimit });

  it('divides the concurrency of a worker, and never exceeds it', () => {
    expect(chunks(10)).toEqual({ size: 5, runs: 2 });
    expect(chunks(9)).toEqual({ size: 3, runs: 3 });
    expect(chunks(7)).toEqual({ size: 1, runs: 7 });
    expect(chunks(1)).toEqual({ size: 1, runs: 1 });
    for (let limit = 1; limit <= 60; limit++) expect(chunks(limit).size * chunks(limit).runs).toBe(limit);
  });

  it('gives each run one job where a rate limit counts the runs', () => {
    expect(chunks(10, { limit: 1, perSeconds: 10 })).toEqual({ size: 1, runs: 10 });
  });
});
