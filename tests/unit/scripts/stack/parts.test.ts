import { spawn } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { Parts } from '#scripts/stack/parts.ts';
import { firstDeath } from '#scripts/stack/watch-parts.ts';

const noStep = <T>(_name: string, work: () => Promise<T>) => work();

function recorded(log: string[], name: string) {
  return async () => {
    log.push(`${name} started`);
    return { stop: async () => void log.push(`${name} stopped`), kill: async () => void log.push(`${name} killed`) };
  };
}

describe('Parts', () => {
  it('stops the last started first, and goes on when one cannot be stopped', async () => {
    const log: string[] = [];
    const parts = new Parts(noStep);
    await parts.start('first', '', recorded(log, 'first'));
    const stubborn = { stop: () => Promise.reject(new Error('no')), kill: async () => void log.push('stubborn killed') };
    await parts.start('stubborn', '', async () => stubborn);
    await parts.start('last', '', recorded(log, 'last'));
    await parts.stop();
    expect(log).toEqual(['first started', 'last started', 'last stopped', 'stubborn killed', 'first stopped']);
  });

  it('stops a part at once that becomes ready after the others were stopped', async () => {
    const log: string[] = [];
    const parts = new Parts(noStep);
    const late = parts.start('late', '', async () => {
      await parts.stop();
      return recorded(log, 'late')();
    });
    await expect(late).rejects.toThrow('late was stopped again');
    await expect(parts.start('later', '', recorded(log, 'later'))).rejects.toThrow('later is not started');
    expect(log).toEqual(['late started', 'late stopped']);
  });

  it('starts a killed part again', async () => {
    const log: string[] = [];
    const part = await new Parts(noStep).start('engine', '', recorded(log, 'engine'));
    await part.kill();
    expect(part.shouldRun).toBe(false);
    await part.start();
    expect(part.shouldRun).toBe(true);
    expect(log).toEqual(['engine started', 'engine killed', 'engine started']);
  });
});

describe('firstDeath', () => {
  it('tells a part that died from one that was stopped', async () => {
    const parts = new Parts(noStep);
    const sleeper = async () => {
      const child = spawn('sleep', ['60']);
      const end = async () => void child.kill('SIGKILL');
      return { pid: child.pid ?? 0, stop: end, kill: end };
    };
    const stopped = await parts.start('stopped', '', sleeper);
    const dying = await parts.start('dying', '', sleeper);
    const death = firstDeath(parts.all, new AbortController().signal);
    await stopped.stop();
    await dying.current.kill();
    expect((await death)?.name).toBe('dying');
  });

  it('ends without an answer when everything is stopped', async () => {
    const controller = new AbortController();
    const death = firstDeath([], controller.signal);
    controller.abort();
    expect(await death).toBeUndefined();
  });
});
