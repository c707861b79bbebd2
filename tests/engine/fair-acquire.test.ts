import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AcquiredJob } from '#flowable/client/index.ts';
import { type OwnEngine, startOwnEngine } from '#tests/support/own-engine.ts';
import { deploySmallModels, worker } from '#tests/support/small-models.ts';

let engine: OwnEngine;

beforeAll(async () => {
  engine = await startOwnEngine('fair_acquire');
  await deploySmallModels(engine.client, [{ key: 'working', elements: [worker('${topic}')] }]);
});

afterAll(() => engine?.close());

let workers = 0;
let keys = 0;

const acquire = (topic: string, maxJobs: number): Promise<AcquiredJob[]> =>
  engine.client.externalWorkerJobs.acquire({ topic, workerId: `worker-${++workers}`, lockDuration: 'PT5M', maxJobs });

/**
 * Adds free jobs of a topic and tenant, a millisecond apart, with ids in random order. All but the first are copies in the database:
 * starting as many instances would take minutes.
 */
async function addJobs(topic: string, tenantId: string, jobs: number): Promise<void> {
  const { id } = await engine.client.processInstances.start({
    processDefinitionKey: 'working',
    businessKey: `key-${++keys}`,
    tenantId,
    variables: { topic },
  });
  await engine.sql.query(
    `insert into act_ru_external_job select (jsonb_populate_record(job, jsonb_build_object('id_', gen_random_uuid(),
       'correlation_id_', gen_random_uuid(), 'create_time_', job.create_time_ + copy * interval '1 millisecond'))).*
     from act_ru_external_job job, generate_series(1, $1 - 1) copy where process_instance_id_ = $2`,
    [jobs, id],
  );
}

const countByTenant = (jobs: readonly AcquiredJob[], tenants: readonly string[]) =>
  tenants.map((tenant) => jobs.filter(({ tenantId }) => tenantId === tenant).length);

describe('the engine hands out the jobs of a topic', () => {
  it('of a tenant with one job beside a tenant with 1,000 older ones', async () => {
    await addJobs('beside', 'a', 1_000);
    await addJobs('beside', 'b', 1);
    expect(countByTenant(await acquire('beside', 10), ['a', 'b'])).toEqual([9, 1]);
  });

  it('of every tenant in turn when one is wanted at a time', async () => {
    await addJobs('single', 'a', 1_000);
    await addJobs('single', 'b', 1);
    const jobs: AcquiredJob[] = [];
    // The turn is drawn anew each time: not to meet b in 40 draws of two has a chance of 1 in a million million.
    for (let count = 0; count < 40; count += 1) jobs.push(...(await acquire('single', 1)));
    expect(countByTenant(jobs, ['a', 'b'])).toEqual([39, 1]);
  });

  it('in equal shares, the rest of a small share to the others', async () => {
    await addJobs('shares', 'a', 100);
    await addJobs('shares', 'b', 100);
    await addJobs('shares', 'c', 2);
    expect(countByTenant(await acquire('shares', 10), ['a', 'b', 'c'])).toEqual([4, 4, 2]);
  });

  it('all of them when fewer are free than wanted', async () => {
    await addJobs('few', 'a', 3);
    await addJobs('few', 'b', 30);
    expect(countByTenant(await acquire('few', 50), ['a', 'b'])).toEqual([3, 30]);
    expect(await acquire('few', 50)).toEqual([]);
  });

  it('of one tenant in the order in which they were created', async () => {
    await addJobs('ordered', 'a', 30);
    const jobs = [...(await acquire('ordered', 4)), ...(await acquire('ordered', 20)), ...(await acquire('ordered', 6))];
    const times = jobs.map(({ createTime }) => createTime);
    expect(times).toHaveLength(30);
    expect(times).toEqual(times.toSorted());
  });

  it('of a topic too long for an index, and of no other that begins alike', async () => {
    const long = 'x'.repeat(1_500);
    await addJobs(`${long}1`, 'a', 2);
    await addJobs(`${long}2`, 'a', 3);
    expect(await acquire(`${long}2`, 10)).toHaveLength(3);
  });
});

describe('acquiring', () => {
  it('by eight workers at a time gives each job once, and none of them nothing while jobs are left', async () => {
    const all = 400;
    const size = 10;
    await addJobs('crowd', 'a', all);
    const ids: string[] = [];
    let waiting = 0;
    const drain = async () => {
      for (;;) {
        waiting += 1;
        const jobs = await acquire('crowd', size);
        waiting -= 1;
        ids.push(...jobs.map(({ id }) => id));
        // Jobs that the other calls may have taken already count as gone.
        if (jobs.length === 0) return expect(ids.length + waiting * size).toBeGreaterThanOrEqual(all);
      }
    };
    await Promise.all(Array.from({ length: 8 }, drain));
    expect(new Set(ids).size).toBe(all);
    expect(ids).toHaveLength(all);
  });

  it('costs the same with 10,000 jobs of a tenant as with 100, by the index', async () => {
    const few = await costOfAcquire('cost-of-few', 100);
    const many = await costOfAcquire('cost-of-many', 10_000);
    console.log(`acquire of 25: with 100 jobs ${few.ms} ms, ${few.rows} rows; with 10,000 jobs ${many.ms} ms, ${many.rows} rows`);
    expect([few.scans, many.scans]).toEqual([0, 0]);
    expect(few.rows).toBeGreaterThanOrEqual(25);
    expect(many.rows).toBe(few.rows);
  });
});

/** Measures the time of acquiring 25 jobs, and the reads of the search alone: whole scans of the table, and rows found by an index. */
async function costOfAcquire(topic: string, jobs: number): Promise<{ ms: number; scans: number; rows: number }> {
  await addJobs(topic, 'a', jobs);
  await engine.sql.query('begin');
  const before = await readsOfJobs();
  await engine.sql.query('select * from baton_free_jobs($1, 25)', [topic]);
  const after = await readsOfJobs();
  await engine.sql.query('rollback');
  const began = performance.now();
  expect(await acquire(topic, 25)).toHaveLength(25);
  return { ms: Math.round(performance.now() - began), scans: after.scans - before.scans, rows: after.rows - before.rows };
}

/**
 * Counts reads of the jobs' table by this connection, including earlier transactions that PostgreSQL has not yet published, up to a second.
 */
async function readsOfJobs(): Promise<{ scans: number; rows: number }> {
  const { rows } = await engine.sql.query<{ scans: number; rows: number }>(
    `select coalesce(sum(seq_scan), 0)::int as scans, coalesce(sum(idx_tup_fetch), 0)::int as rows
     from pg_stat_xact_user_tables where relname = 'act_ru_external_job'`,
  );
  return rows[0] ?? { scans: -1, rows: -1 };
}
