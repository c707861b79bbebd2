import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { acquireJobs } from '#inngest/bridge/acquire-jobs.ts';
import type { BridgeDependencies, OutgoingEvent } from '#inngest/bridge/dependencies.ts';
import { complete } from '#inngest/define/result.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';

import { system } from './given.ts';

const input = z.object({ amount: z.number() });
const worker = (settings: Partial<WorkerSettings<z.infer<typeof input>>> = {}, systems: SystemName[] = []) =>
  defineWorker({ name: 'Work', input, output: z.object({}), settings, systems, run: async () => complete({}) });

const workers = {
  plain: worker(),
  ranked: worker({ priority: ({ amount }) => amount }),
  wrong: worker({
    priority: () => {
      throw new Error('The rule is wrong.');
    },
  }),
  kyc: worker({}, ['kyc']),
  rated: worker({ rateLimit: { limit: 1, perSeconds: 10 } }),
};

interface Given {
  /** Topics of the free jobs, with what each of them has as its amount. */
  readonly free: readonly (readonly [topic: keyof typeof workers, amount: number])[];
  /** Topics whose acquisition fails, or gives nothing. */
  readonly failing?: string;
  readonly empty?: string;
  readonly sendFails?: boolean;
  readonly target?: boolean;
  readonly kycIsTried?: boolean;
  /** The model leaves the variables off its jobs. */
  readonly bare?: boolean;
}

async function acquire({ free, failing, empty, sendFails, target, kycIsTried, bare }: Given) {
  const did = { sent: [] as OutgoingEvent[], released: 0, told: [] as unknown[], locks: [] as string[] };
  const jobs = free.map(([topic, amount], index) => ({
    id: `${topic}-${index}`,
    elementId: topic,
    processInstanceId: 'p',
    executionId: `execution-${index}`,
    variables: bare ? {} : { amount },
  }));
  const deps = {
    config: { jobLockSeconds: 180, serviceTokenSecret: 'secret' },
    workflows: [{ workers, userTasks: {}, retired: { workers: {}, userTasks: {} } }],
    flowable: {
      processDefinitions: { elements: async () => Object.fromEntries(Object.keys(workers).map((topic) => [topic, { topic }])) },
      executions: { variables: async (id: string) => ({ amount: free[Number(id.slice('execution-'.length))]?.[1] }) },
      processInstances: { get: async () => null },
      externalWorkerJobs: {
        list: async () => jobs.map((job) => ({ ...job, processDefinitionId: 'd:1:x' })),
        acquire: async ({ topic, maxJobs, lockDuration }: { topic: string; maxJobs: number; lockDuration: string }) => {
          did.locks.push(`${topic} ${lockDuration}`);
          if (topic === failing) throw new Error('The engine is away.');
          const found = topic === empty ? [] : jobs.filter(({ elementId }) => elementId === topic).slice(0, maxJobs);
          return found.map((job) => ({ ...job, processDefinitionId: 'd:1:x' }));
        },
        releaseAll: async () => void did.released++,
      },
    },
    api: {
      troubledSystems: async () => (kycIsTried ? [system('kyc', { state: 'HALF_OPEN' })] : []),
      takeTrial: async () => true,
      reportSystem: async (report: unknown) => void did.told.push(report),
    },
    send: async (events: OutgoingEvent[]) => {
      if (sendFails) throw new Error('Inngest is away.');
      did.sent.push(...events);
    },
  };
  const announced = await acquireJobs(
    deps as unknown as BridgeDependencies,
    target ? { processInstanceId: 'p', businessKey: null } : undefined,
  ).catch((error: Error) => error.message);
  return { ...did, announced, jobs: did.sent.filter(({ name }) => name.startsWith('job/')).map(({ data }) => data['jobId']) };
}

describe('acquireJobs', () => {
  it('announces the jobs of one look together, those with the highest priority first', async () => {
    const { jobs, announced } = await acquire({
      free: [
        ['plain', 0],
        ['ranked', 5],
        ['ranked', 300],
        ['ranked', 40],
      ],
    });
    expect(announced).toBe(4);
    expect(jobs).toEqual(['ranked-2', 'ranked-3', 'ranked-1', 'plain-0']);
  });

  it('asks for the variables that a model leaves off its jobs', async () => {
    const { jobs } = await acquire({
      free: [
        ['ranked', 5],
        ['ranked', 300],
      ],
      bare: true,
    });
    expect(jobs).toEqual(['ranked-1', 'ranked-0']);
  });

  it('announces a job whose priority cannot be calculated behind the others', async () => {
    const { jobs } = await acquire({
      free: [
        ['wrong', 1],
        ['ranked', 5],
      ],
    });
    expect(jobs).toEqual(['ranked-1', 'wrong-0']);
  });

  it('announces what it has locked also when another topic cannot be asked for, and then says so', async () => {
    const { jobs, announced } = await acquire({
      free: [
        ['plain', 0],
        ['ranked', 5],
      ],
      failing: 'ranked',
    });
    expect(jobs).toEqual(['plain-0']);
    expect(announced).toBe('The engine is away.');
  });

  it('gives every lock back, and a trial, when nothing can be announced', async () => {
    const { released, told, announced } = await acquire({
      free: [
        ['plain', 0],
        ['kyc', 0],
      ],
      kycIsTried: true,
      sendFails: true,
    });
    expect(announced).toBe('Inngest is away.');
    expect(released).toBe(2);
    expect(told).toEqual([{ system: 'kyc', result: 'NOT_ASKED' }]);
  });

  it('lets one job try a system, and gives the trial back when somebody else has taken the job', async () => {
    expect(
      (
        await acquire({
          free: [
            ['kyc', 0],
            ['kyc', 0],
          ],
          kycIsTried: true,
        })
      ).jobs,
    ).toEqual(['kyc-0']);
    expect((await acquire({ free: [['kyc', 0]], kycIsTried: true, empty: 'kyc' })).told).toEqual([{ system: 'kyc', result: 'NOT_ASKED' }]);
  });

  it('has everything looked at once more when a look at one instance was left without its job', async () => {
    const reasons = async (given: Given) => (await acquire(given)).sent.map(({ data }) => data['reason']).filter(Boolean);
    expect(await reasons({ free: [['plain', 0]], target: true, empty: 'plain' })).toEqual(['job-left-behind']);
    expect(await reasons({ free: [['plain', 0]], target: true })).toEqual([]);
    expect(await reasons({ free: [['plain', 0]], empty: 'plain' }), 'a look at everything comes again anyhow').toEqual([]);
  });

  it('locks a job for as long as it may queue', async () => {
    expect(
      (
        await acquire({
          free: [
            ['plain', 0],
            ['rated', 0],
          ],
        })
      ).locks,
    ).toEqual(['plain PT180S', 'rated PT720S']);
  });
});
