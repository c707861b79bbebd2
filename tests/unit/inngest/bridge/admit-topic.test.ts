import { describe, expect, it } from 'vitest';

import { admitTopic } from '#inngest/bridge/admit-topic.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import type { System } from '#inngest/graphql/worker-api.ts';

import { system } from './given.ts';

async function admitted(systems: SystemName[], troubled: readonly System[] | Error, trialIsFree = true, later = troubled) {
  const asked = { systems: 0, trials: [] as string[][] };
  const api = {
    troubledSystems: async () => {
      asked.systems += 1;
      const said = asked.trials.length > 0 ? later : troubled;
      if (said instanceof Error) throw said;
      return said;
    },
    takeTrial: async (names: string[]) => {
      asked.trials.push(names);
      return trialIsFree;
    },
  };
  return { ...(await admitTopic({ api } as unknown as BridgeDependencies, { systems }, 7)), asked };
}

const open = (name: SystemName) => system(name, { state: 'OPEN' });
const halfOpen = (name: SystemName) => system(name, { state: 'HALF_OPEN' });

describe('admitTopic', () => {
  it('lets everything through while all is well, also a system that has failed a few times', async () => {
    expect(await admitted(['kyc'], [])).toMatchObject({ most: 7, trialOf: [] });
    expect(await admitted(['kyc'], [system('kyc', { failures: 4 })])).toMatchObject({ most: 7 });
  });

  it('holds back what uses a system that is down, and nothing else', async () => {
    expect(await admitted(['kyc'], [open('kyc')])).toMatchObject({ most: 0 });
    expect(await admitted(['kyc', 'mail'], [open('mail')])).toMatchObject({ most: 0 });
    expect(await admitted(['mail'], [open('kyc')])).toMatchObject({ most: 7 });
  });

  it('lets one job try a system whose pause is over, and none while another one does', async () => {
    expect(await admitted(['kyc'], [halfOpen('kyc')])).toMatchObject({ most: 1, trialOf: ['kyc'], asked: { trials: [['kyc']] } });
    expect(await admitted(['kyc'], [halfOpen('kyc')], false)).toMatchObject({ most: 0, trialOf: [] });
  });

  it('lets everything through when the trial was passed meanwhile', async () => {
    expect(await admitted(['kyc'], [halfOpen('kyc')], false, [])).toMatchObject({ most: 7, trialOf: [] });
  });

  it('lets a job of two systems try when it may ask both', async () => {
    expect(await admitted(['kyc', 'mail'], [halfOpen('kyc'), halfOpen('mail')])).toMatchObject({ most: 1, trialOf: ['kyc', 'mail'] });
    expect(await admitted(['kyc', 'mail'], [halfOpen('kyc'), open('mail')])).toMatchObject({ most: 0, asked: { trials: [] } });
  });

  it('does not ask about systems for a worker that uses none', async () => {
    expect(await admitted([], [open('kyc')])).toMatchObject({ most: 7, asked: { systems: 0 } });
  });

  it('holds nothing back when the API does not answer', async () => {
    expect(await admitted(['kyc'], new Error('The API is away.'))).toMatchObject({ most: 7 });
  });
});
