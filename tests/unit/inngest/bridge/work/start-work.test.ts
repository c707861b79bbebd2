import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { BridgeDependencies, OutgoingEvent } from '#inngest/bridge/dependencies.ts';
import { startWork } from '#inngest/bridge/work/start-work.ts';
import { acquireJobs } from '#inngest/bridge/work/acquire-jobs.ts';
import { complete } from '#inngest/define/result.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import type { AnyWorker, Workflow } from '#inngest/define/workflow.ts';
import type { DeliveryInput } from '#inngest/graphql/effects.ts';

import { system } from '../given.ts';

const input = z.object({ amount: z.number() });
const worker = (settings: Partial<WorkerSettings<z.infer<typeof input>>> = {}, systems: SystemName[] = []) =>
  defineWorker({ name: 'Work', input, output: z.object({}), settings, systems, run: async () => complete({}) });

const workers: Record<string, AnyWorker> = {
  plain: worker(),
  ranked: worker({ priority: ({ amount }) => amount }),
  wrong: worker({
    priority: () => {
      throw new Error('The rule is wrong.');
    },
  }),
  mail: worker({}, ['mail']),
  rated: worker({ rateLimit: { limit: 1, perSeconds: 10 } }),
  keyed: worker({ concurrency: { limit: 2, perKey: { limit: 1, key: () => 'one' } } }),
};

interface Given {
  /** Amount of each free job. */
  readonly amounts?: readonly number[];
  readonly fails?: 'acquire' | 'describe' | 'begin' | 'send';
  readonly mail?: 'OPEN' | 'HALF_OPEN';
  /** Whether the model leaves the variables off its jobs. */
  readonly bare?: boolean;
  readonly outstanding?: number;
}

function bridge({ amounts = [0], fails, mail, bare, outstanding = 0 }: Given) {
  const did = {
    sent: [] as OutgoingEvent[],
    released: [] as string[],
    /** Worker ids: of the acquisitions, and of the locks that were released. */
    owners: [] as string[],
    releasers: [] as string[],
    told: [] as unknown[],
    locks: [] as string[],
    asked: [] as number[],
  };
  const failing = (at: Given['fails']) => {
    if (fails === at) throw new Error(`The ${at} fails.`);
  };
  const deps = {
    config: { jobLockSeconds: 180, serviceTokenSecret: 'secret' },
    workflows: [{ workers, userTasks: {}, retired: { workers: {}, userTasks: {} } }],
    flowable: {
      processDefinitions: { elements: async () => ({ work: { type: 'x', name: null, ...(bare && { withoutVariables: true }) } }) },
      executions: { variables: async (id: string) => ({ amount: amounts[Number(id)] }) },
      history: {
        processInstances: async ({ processInstanceIds }: { processInstanceIds: string[] }) => {
          failing('describe');
          return { rows: processInstanceIds.map((id) => ({ id, businessKey: `bk-${id}`, superProcessInstanceId: null })), total: 1 };
        },
      },
      externalWorkerJobs: {
        acquire: async ({ topic, maxJobs, workerId, lockDuration }: Record<string, string> & { maxJobs: number }) => {
          did.locks.push(`${topic} ${lockDuration}`);
          did.asked.push(maxJobs);
          did.owners.push(String(workerId));
          failing('acquire');
          return amounts.slice(0, maxJobs).map((amount, index) => ({
            id: `${topic}-${index}`,
            correlationId: `c-${index}`,
            lockOwner: workerId,
            processInstanceId: `p-${index}`,
            processDefinitionId: 'd:1:x',
            executionId: String(index),
            elementId: 'work',
            variables: bare ? {} : { amount },
          }));
        },
        release: async (id: string, { workerId }: { workerId: string }) => {
          did.released.push(id);
          did.releasers.push(workerId);
        },
        releaseAll: async ({ workerId }: { workerId: string }) => {
          did.released.push('all');
          did.releasers.push(workerId);
        },
      },
    },
    api: {
      troubledSystems: async () => (mail ? [system('mail', { state: mail })] : []),
      takeTrial: async () => true,
      reportSystem: async (report: unknown) => void did.told.push(report),
      outstandingDeliveries: async () => outstanding,
      returnEffect: async () => true,
      beginEffects: async (deliveries: DeliveryInput[]) => {
        failing('begin');
        return deliveries.map(({ jobCorrelationId }) => ({
          jobCorrelationId,
          state: 'STARTED',
          attempts: 1,
          steps: {},
          troubledSystems: [],
        }));
      },
    },
    send: async (events: OutgoingEvent[]) => {
      failing('send');
      did.sent.push(...events);
    },
  };
  return { deps: deps as unknown as BridgeDependencies, did };
}

async function start(free: Record<string, number>, given: Given = {}) {
  const { deps, did } = bridge(given);
  const failure = await startWork(deps, new Map(Object.entries(free))).then(
    () => null,
    (error: Error) => error.message,
  );
  return { ...did, failure, names: did.sent.map(({ name }) => name), jobs: did.sent.map(({ data }) => data['jobId']) };
}

async function take(topic: string, given: Given = {}) {
  const { deps, did } = bridge(given);
  const served = { worker: workers[topic] ?? worker(), workflow: {} as Workflow };
  const taken = await acquireJobs(deps, { topic, served, maxJobs: 3, run: 'r/0' }).catch((error: Error) => error.message);
  return { ...did, taken };
}

describe('startWork', () => {
  it('starts as many runs as the jobs fill and the limits allow, and acquires nothing itself', async () => {
    expect(await start({ plain: 1 })).toMatchObject({ names: ['job/plain'], jobs: [undefined], locks: [] });
    expect((await start({ plain: 5 })).names, 'five side by side fit into one run').toHaveLength(1);
    expect((await start({ plain: 6 })).names).toHaveLength(2);
    expect((await start({ plain: 10_000 })).names, 'two runs of five are ten at once').toHaveLength(2);
    expect((await start({ rated: 10_000 })).names, 'a rate limit counts runs, of one job each').toHaveLength(10);
  });

  it('starts nothing for a topic that nobody serves, or whose worker waits for a system that is down', async () => {
    expect((await start({ unknown: 5, mail: 5, plain: 1 }, { mail: 'OPEN' })).names).toEqual(['job/plain']);
  });

  it('gives every event an id of its own, so that none is taken for a repetition', async () => {
    const { sent } = await start({ plain: 10 });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  describe('for a worker whose limits depend on its input', () => {
    it('announces each job, those with the highest priority first', async () => {
      expect((await start({ ranked: 3 }, { amounts: [5, 300, 40] })).jobs).toEqual(['ranked-1', 'ranked-2', 'ranked-0']);
    });

    it('asks for the variables that a model leaves off its jobs', async () => {
      expect((await start({ ranked: 2 }, { amounts: [5, 300], bare: true })).jobs).toEqual(['ranked-1', 'ranked-0']);
    });

    it('announces a job whose priority cannot be calculated all the same', async () => {
      expect((await start({ wrong: 1 })).sent).toMatchObject([{ data: { jobId: 'wrong-0', priority: 0 } }]);
    });

    it('hands out no more than its limits can start while the locks last', async () => {
      expect((await start({ keyed: 500 })).asked).toEqual([20]);
      expect((await start({ keyed: 500 }, { outstanding: 15 })).asked).toEqual([5]);
      expect((await start({ keyed: 500 }, { outstanding: 20 })).asked).toEqual([]);
    });

    it('locks a job for as long as it may queue', async () => {
      expect((await start({ keyed: 1 })).locks).toEqual(['keyed PT720S']);
    });

    it('gives the locks of its own acquisition back when nothing can be announced', async () => {
      const { failure, released, releasers, owners } = await start({ ranked: 1 }, { fails: 'send' });
      expect({ failure, released }).toEqual({ failure: 'The send fails.', released: ['ranked-0'] });
      expect(releasers).toEqual(owners);
    });

    it('gives the event of a job the id of its acquisition: a repeated send is none, a second acquisition is another', async () => {
      const [first, second] = [await start({ ranked: 1 }), await start({ ranked: 1 })];
      expect(first.sent.map(({ id }) => id)).toEqual([`job:ranked-0:${first.owners[0]}`]);
      expect(second.sent.map(({ id }) => id)).toEqual([`job:ranked-0:${second.owners[0]}`]);
      expect(second.owners).not.toEqual(first.owners);
    });
  });
});

describe('acquireJobs', () => {
  it('acquires and begins up to as many as were asked for', async () => {
    expect(await take('plain', { amounts: [1, 2, 3, 4] })).toMatchObject({ locks: ['plain PT180S'], taken: { more: true } });
    expect(await take('plain', { amounts: [1, 2] })).toMatchObject({
      taken: { more: false, jobs: [{ job: { businessKey: 'bk-p-0' } }, {}] },
    });
  });

  it('acquires under a worker id of its own each time, by which the engine tells an earlier holder', async () => {
    const owners = [await take('plain'), await take('plain'), await take('plain')].flatMap((taken) => taken.owners);
    expect(new Set(owners).size).toBe(3);
  });

  it.each(['acquire', 'describe', 'begin'] as const)('gives every lock back when it fails at %s', async (fails) => {
    const { taken, released, releasers, owners } = await take('plain', { fails });
    expect({ taken, released }).toEqual({ taken: `The ${fails} fails.`, released: ['all'] });
    expect(releasers).toEqual(owners);
  });

  it('lets one job try a system, and gives the trial back when there is no job, or it cannot be acquired', async () => {
    const back = [{ system: 'mail', result: 'NOT_ASKED' }];
    expect(await take('mail', { mail: 'HALF_OPEN', amounts: [1, 2] })).toMatchObject({ asked: [1], told: [], taken: { more: false } });
    expect(await take('mail', { mail: 'HALF_OPEN', amounts: [] })).toMatchObject({ told: back });
    expect(await take('mail', { mail: 'HALF_OPEN', fails: 'begin' })).toMatchObject({ told: back });
    expect(await take('mail', { mail: 'OPEN' })).toMatchObject({ asked: [], taken: { jobs: [] } });
  });
});
