import { describe, expect, it } from 'vitest';

import { admitTopic } from '#inngest/bridge/work/admit-topic.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import type { System } from '#inngest/graphql/systems.ts';

import { system } from '../given.ts';

async function admitted(names: string[], troubled: readonly System[] | Error, trialIsFree = true, later = troubled) {
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
  return { ...(await admitTopic({ api }, { systems: names as SystemName[] }, 7)), asked };
}

const open = (name: string) => system(name, { state: 'OPEN' });
const halfOpen = (name: string) => system(name, { state: 'HALF_OPEN' });

describe('admitTopic', () => {
  it('lets everything through while all is well, also a system that has failed a few times', async () => {
    expect(await admitted(['ledger'], [])).toMatchObject({ maxJobs: 7, trialOf: [] });
    expect(await admitted(['ledger'], [system('ledger', { failures: 4 })])).toMatchObject({ maxJobs: 7 });
  });

  it('holds back what uses a system that is down, and nothing else', async () => {
    expect(await admitted(['ledger'], [open('ledger')])).toMatchObject({ maxJobs: 0 });
    expect(await admitted(['ledger', 'mail'], [open('mail')])).toMatchObject({ maxJobs: 0 });
    expect(await admitted(['mail'], [open('ledger')])).toMatchObject({ maxJobs: 7 });
  });

  it('lets one job try a system whose pause is over, and none while another one does', async () => {
    expect(await admitted(['ledger'], [halfOpen('ledger')])).toMatchObject({
      maxJobs: 1,
      trialOf: ['ledger'],
      asked: { trials: [['ledger']] },
    });
    expect(await admitted(['ledger'], [halfOpen('ledger')], false)).toMatchObject({ maxJobs: 0, trialOf: [] });
  });

  it('lets everything through when the trial was passed meanwhile', async () => {
    expect(await admitted(['ledger'], [halfOpen('ledger')], false, [])).toMatchObject({ maxJobs: 7, trialOf: [] });
  });

  it('lets a job of two systems try when it may ask both', async () => {
    expect(await admitted(['ledger', 'mail'], [halfOpen('ledger'), halfOpen('mail')])).toMatchObject({
      maxJobs: 1,
      trialOf: ['ledger', 'mail'],
    });
    expect(await admitted(['ledger', 'mail'], [halfOpen('ledger'), open('mail')])).toMatchObject({ maxJobs: 0, asked: { trials: [] } });
  });

  it('does not ask about systems for a worker that uses none', async () => {
    expect(await admitted([], [open('ledger')])).toMatchObject({ maxJobs: 7, asked: { systems: 0 } });
  });

  it('holds nothing back when the API does not answer', async () => {
    expect(await admitted(['ledger'], new Error('The API is away.'))).toMatchObject({ maxJobs: 7 });
  });
});
