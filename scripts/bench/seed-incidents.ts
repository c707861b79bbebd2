import { sql } from 'drizzle-orm';

import type { Database } from '#netlify/database/client.ts';

/** Numbers of incidents; one in ten is open. */
export interface IncidentSeed {
  readonly incidents: number;
  readonly groups: number;
}

/** Fills the tables of incidents and of their groups, as 30 days of failures leave them. */
export async function seedIncidents(database: Database, { incidents, groups }: IncidentSeed): Promise<void> {
  const failedAt = sql`now() - n * interval '30 days' / ${incidents}::int`;
  await database.execute(sql`
    insert into incident (id, kind, source_id, process_instance_id, business_key, process_definition_key, element_id, error_class, message, system,
      status, fingerprint, failed_at, ended_at, ending)
    select n, 'JOB', n, md5(n::text)::uuid::text, 'APP-' || n, 'process-' || n % 5, 'task-' || n % 7, 'SYSTEM_UNAVAILABLE',
      'The provider failed with status 503.', 'mail', 503, 'f-' || n % ${groups}::int, ${failedAt},
      case when n % 10 = 0 then null else now() end, case when n % 10 = 0 then null else 'RESOLVED' end
    from generate_series(1, ${incidents}::int) n`);
  await database.execute(sql`
    insert into error_group (fingerprint, process_definition_key, element_id, error_class, pattern, system, status, first_seen, last_seen, occurrences)
    select fingerprint, min(process_definition_key), min(element_id), min(error_class), min(message), min(system), min(status), min(failed_at),
      max(failed_at), count(*)
    from incident group by fingerprint`);
  await database.execute(sql`vacuum analyze incident, error_group`);
}
