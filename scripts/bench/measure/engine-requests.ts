import type { EngineAddress } from '#scripts/stack/host/host-settings.ts';

import type { Counts } from './counts.ts';

const METRIC = 'http_server_requests_seconds_count';

/**
 * Parses the requests that a Prometheus page of the engine counts, by method and route. Requests for that page and for health are left out.
 */
export function parseRequests(page: string): Counts {
  const counts = new Map<string, number>();
  for (const line of page.split('\n')) {
    if (!line.startsWith(`${METRIC}{`)) continue;
    const label = (name: string): string => new RegExp(`[{,]${name}="([^"]*)"`).exec(line)?.[1] ?? '';
    if (label('uri').startsWith('/actuator/')) continue;
    const route = `${label('method')} ${label('uri')}`;
    counts.set(route, (counts.get(route) ?? 0) + Number(line.slice(line.lastIndexOf(' '))));
  }
  return counts;
}

/** Reads how many requests the engine has answered since its start, by the engine's own count: no proxy delays the measured requests. */
export async function engineRequests({ url, user, password }: EngineAddress): Promise<Counts> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await fetch(`${url}/actuator/prometheus`, { headers: { authorization }, signal: AbortSignal.timeout(10_000) });
  const page = await answer.text();
  if (!page.includes(METRIC)) throw new Error(`The engine answered ${answer.status} without ${METRIC}: the benchmark needs its metrics.`);
  return parseRequests(page);
}
