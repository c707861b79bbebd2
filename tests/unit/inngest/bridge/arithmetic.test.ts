import { describe, expect, it } from 'vitest';

import { reportPausesMs, runLimits } from '#inngest/bridge/worker-function.ts';
import { inngestSettings } from '#inngest/config.ts';
import { callDeadlineMs } from '#inngest/services/http.ts';
import { workflows } from '#inngest/workflows/index.ts';

/** Netlify ends a synchronous function after this. */
const platformLimitMs = 60_000;

const workers = workflows.flatMap((workflow) => Object.entries(workflow.workers));
const lockMs = inngestSettings.shape.JOB_LOCK_SECONDS.parse(undefined) * 1000;

describe('times of a worker', () => {
  it.each(workers)('of %s fit into each other', (_topic, worker) => {
    const { deadlineMs, attemptsPerRun, pauseMs } = worker.settings;
    const workMs = attemptsPerRun * deadlineMs + (attemptsPerRun - 1) * pauseMs;
    const reportMs = reportPausesMs.reduce((sum, pause) => sum + pause, 0);

    expect(callDeadlineMs, 'one outgoing call ends before the worker').toBeLessThan(deadlineMs);
    expect(deadlineMs, 'one attempt ends before the platform ends the request').toBeLessThan(platformLimitMs);
    expect(workMs + reportMs, 'all attempts and all reports end before the run').toBeLessThan(runLimits.finishMs);
    expect(runLimits.startMs + runLimits.finishMs, 'the run ends before the lock').toBeLessThan(lockMs);
  });

  it('are checked for every worker of every workflow', () => {
    expect(workers.length).toBeGreaterThan(0);
  });
});
