import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { admitTopics } from '#inngest/bridge/admit-topics.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { complete } from '#inngest/define/result.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { System } from '#inngest/graphql/worker-api.ts';

import { system } from './given.ts';

const using = (...systems: SystemName[]) =>
  defineWorker({ name: 'Work', input: z.object({}), output: z.object({}), systems, run: async () => complete({}) });
const workers = { none: using(), kyc: using('kyc'), both: using('kyc', 'mail'), again: using('kyc'), mail: using('mail') };

async function admitted(troubled: readonly System[] | Error, wanted = Object.keys(workers), trialIsFree = true) {
  const asked = { systems: 0, trials: [] as string[][] };
  const deps = {
    workflows: [{ workers, userTasks: {}, retired: { workers: {}, userTasks: {} } }],
    api: {
      troubledSystems: async () => {
        asked.systems += 1;
        if (troubled instanceof Error) throw troubled;
        return troubled;
      },
      takeTrial: async (names: string[]) => {
        asked.trials.push(names);
        return trialIsFree;
      },
    },
  };
  const topics = await admitTopics(deps as unknown as BridgeDependencies, new Map(wanted.map((topic) => [topic, 7])));
  return { admitted: Object.fromEntries(topics.map(({ topic, maxJobs }) => [topic, maxJobs])), asked };
}

const all = { none: 7, kyc: 7, both: 7, again: 7, mail: 7 };
const open = (name: SystemName) => system(name, { state: 'OPEN' });
const halfOpen = (name: SystemName) => system(name, { state: 'HALF_OPEN' });

describe('admitTopics', () => {
  it('lets everything through while all is well, also a system that has failed a few times', async () => {
    expect((await admitted([])).admitted).toEqual(all);
    expect((await admitted([system('kyc', { failures: 4 })])).admitted).toEqual(all);
  });

  it('holds back what uses a system that is down, and nothing else', async () => {
    expect((await admitted([open('kyc')])).admitted).toEqual({ none: 7, mail: 7 });
    expect((await admitted([open('mail')])).admitted).toEqual({ none: 7, kyc: 7, again: 7 });
  });

  it('lets one job of all topics try a system whose pause is over', async () => {
    const { admitted: topics, asked } = await admitted([halfOpen('kyc')]);
    expect(topics).toEqual({ none: 7, kyc: 1, mail: 7 });
    expect(asked.trials).toEqual([['kyc']]);
  });

  it('lets none try it while another one does', async () => {
    expect((await admitted([halfOpen('kyc')], Object.keys(workers), false)).admitted).toEqual({ none: 7, mail: 7 });
  });

  it('lets a job of two systems try when it may ask both', async () => {
    const { admitted: topics, asked } = await admitted([halfOpen('kyc'), halfOpen('mail')], ['both']);
    expect(topics).toEqual({ both: 1 });
    expect(asked.trials).toEqual([['kyc', 'mail']]);
    expect((await admitted([halfOpen('kyc'), open('mail')], ['both'])).admitted).toEqual({});
  });

  it('does not ask about systems for workers that use none', async () => {
    const { admitted: topics, asked } = await admitted([open('kyc')], ['none', 'unserved']);
    expect(topics).toEqual({ none: 7, unserved: 7 });
    expect(asked.systems).toBe(0);
  });

  it('holds nothing back when the API does not answer', async () => {
    expect((await admitted(new Error('The API is away.'))).admitted).toEqual(all);
  });
});
