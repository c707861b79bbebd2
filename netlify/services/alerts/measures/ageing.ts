/** Measures of what ages: secrets that are due for a change, and certificates that end soon. */
import { sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { secretMark } from '#netlify/database/schema.ts';
import { ageOf } from '#netlify/services/health/measure.ts';

import { allOf, type Finding, type Measuring, type Reading } from '../kind.ts';

const dateOf = (time: Date): string => time.toISOString().slice(0, 10);

/** Finds secrets that have been in use for too long. The database notes when a secret is seen first. */
export async function oldSecrets(deps: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const marks = await noteSecrets(deps, now);
  return allOf(
    marks.flatMap(({ setting, since }): Finding[] => {
      const value = ageOf(since, now) ?? 0;
      const sentence = `${setting} has been in use since ${dateOf(since)}.`;
      return value > threshold ? [{ tenantId: null, key: setting, value, sentence }] : [];
    }),
  );
}

async function noteSecrets({ database, config }: ApiDependencies, now: Date): Promise<{ setting: string; since: Date }[]> {
  const { secretMarks } = config.ageing;
  const known = new Map((await database.select().from(secretMark)).map((row) => [row.setting, row]));
  const seen = Object.entries(secretMarks).map(([setting, mark]) => ({ setting, mark, since: now }));
  const changed = seen.filter(({ setting, mark }) => known.get(setting)?.mark !== mark);
  if (changed.length > 0) {
    const set = { mark: sql`excluded.mark`, since: sql`excluded.since` };
    await database.insert(secretMark).values(changed).onConflictDoUpdate({ target: secretMark.setting, set });
  }
  return seen.map((row) => (changed.includes(row) ? row : (known.get(row.setting) ?? row)));
}

type AgeingServers = Pick<ApiDependencies, 'certificateEnd'> & { readonly config: Pick<ApiDependencies['config'], 'ageing' | 'alerts'> };

/** Finds servers whose certificate ends soon. A server that shows none is no finding: its calls fail, and have alerts of their own. */
export async function endingCertificates({ config, certificateEnd }: AgeingServers, { now }: Measuring): Promise<Reading> {
  const { origins } = config.ageing;
  const ends = await Promise.allSettled(origins.map((origin) => certificateEnd(origin)));
  const findings = ends.flatMap((end, index): Finding[] => {
    if (end.status === 'rejected') return [];
    const secondsLeft = (end.value.getTime() - now.getTime()) / 1000;
    if (secondsLeft > config.alerts.ALERT_CERTIFICATE_DAYS) return [];
    const { host } = new URL(origins[index] ?? '');
    const sentence = `The certificate of ${host} ${secondsLeft < 0 ? 'ended' : 'ends'} on ${dateOf(end.value)}.`;
    return [{ tenantId: null, key: host, value: 1, sentence }];
  });
  return { findings, complete: ends.every(({ status }) => status === 'fulfilled') };
}
