import { sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { metricSample, metricTotal } from '#netlify/database/schema.ts';

import { countedMetrics } from './counted-metrics.ts';
import { knownNames, otherName } from './known-names.ts';

const samplesPerPage = 10_000;
/** Any constant will do; it names the lock that keeps two additions apart. */
const additionLock = 7_262_004;

const histograms = Object.fromEntries(Object.entries(countedMetrics).flatMap(([name, { bounds }]) => (bounds ? [[name, bounds]] : [])));

/**
 * Adds one page of samples to the totals and removes them, in one transaction: each counts exactly once, whoever reads or dies meanwhile.
 * Names that the deployment does not know become one, so that totals are as few as the names of its code. A no-op while another call adds.
 *
 * @returns how many samples were added.
 */
export async function addSamples({ database, workflows }: ApiDependencies, limit = samplesPerPage): Promise<number> {
  return database.transaction(async (transaction) => {
    const { rows } = await transaction.execute<{ locked: boolean }>(sql`select pg_try_advisory_xact_lock(${additionLock}) as locked`);
    if (!rows[0]?.locked) return 0;
    const names = Object.values(knownNames(workflows)).flat();
    const added = await transaction.execute<{ samples: number }>(sql`
      with taken as (
        delete from ${metricSample} where ${metricSample.id} = any(array(
          select ${metricSample.id} from ${metricSample} order by ${metricSample.id} limit ${limit}
        )) returning metric, subject, detail, value
      ), labelled as (
        select metric, case when subject = '' or subject = any(array[${sql.join(
          names.map((name) => sql`${name}`),
          sql`, `,
        )}]::text[]) then subject else ${otherName} end as subject, detail, coalesce(value, 0) as value,
          (
            select count(*) from jsonb_array_elements_text(${JSON.stringify(histograms)}::jsonb -> metric) as bound (seconds)
            where bound.seconds::float8 < taken.value
          ) as bucket
        from taken
      ), stored as (
        insert into ${metricTotal} (metric, subject, detail, bucket, count, sum)
        select metric, subject, detail, bucket, count(*), sum(value) from labelled group by metric, subject, detail, bucket
        on conflict (metric, subject, detail, bucket)
        do update set count = ${metricTotal.count} + excluded.count, sum = ${metricTotal.sum} + excluded.sum
      )
      select count(*)::int as samples from taken`);
    return added.rows[0]?.samples ?? 0;
  });
}
