import { describe, expect, it } from 'vitest';

import { inngestSettings } from '#inngest/config.ts';
import { isSweepInterval, toSweepSchedule } from '#inngest/sweep-schedule.ts';

describe('SWEEP_CRON', () => {
  it.each(['10s', '59s', '1m', '7m', '60m', '1h', '* * * * *', '0 3 * * 1'])('may be %s', (text) => {
    expect(isSweepInterval(text)).toBe(true);
  });

  it.each(['9s', '61m', '2h', '0s', '1d', '1', 's', '* * * *', '* * * * * *', ''])('may not be "%s"', (text) => {
    expect(isSweepInterval(text)).toBe(false);
    expect(inngestSettings.shape.SWEEP_CRON.safeParse(text).error?.issues[0]?.message).toContain('an interval from 10s to 1h');
  });

  it('below a minute sweeps several times in one run, for cron has no seconds', () => {
    expect(toSweepSchedule('10s')).toEqual({ cron: '* * * * *', everySeconds: 10, timesPerRun: 6 });
    expect(toSweepSchedule('25s')).toEqual({ cron: '* * * * *', everySeconds: 25, timesPerRun: 3 });
  });

  it('from a minute on is a schedule of its own', () => {
    expect(toSweepSchedule('1m')).toEqual({ cron: '*/1 * * * *', everySeconds: 60, timesPerRun: 1 });
    expect(toSweepSchedule('300s')).toEqual({ cron: '*/5 * * * *', everySeconds: 300, timesPerRun: 1 });
    expect(toSweepSchedule('1h')).toEqual({ cron: '0 * * * *', everySeconds: 3600, timesPerRun: 1 });
    expect(toSweepSchedule('5 4 * * *').cron).toBe('5 4 * * *');
  });
});

describe('ALERT_CRON', () => {
  it.each(['5s', '10s', '1h', '* * * * *'])('may be %s', (text) => {
    expect(inngestSettings.shape.ALERT_CRON.safeParse(text).success).toBe(true);
  });

  it.each(['4s', '61m', ''])('may not be "%s"', (text) => {
    expect(inngestSettings.shape.ALERT_CRON.safeParse(text).error?.issues[0]?.message).toContain('an interval from 5s to 1h');
  });
});
