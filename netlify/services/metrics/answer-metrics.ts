import { hasBearerToken } from '#netlify/core/bearer-token.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { within } from '#netlify/core/within.ts';
import { problemOf } from '#netlify/database/without-values.ts';

import { addSamples } from '#netlify/services/counting/add-samples.ts';
import { contentType, textOf } from './exposition.ts';
import { type Family, gauge } from './family.ts';
import { measureBridge } from './measure-bridge.ts';
import { measureHealth } from './measure-health.ts';
import { measureWork } from './measure-work.ts';
import { readTotals } from './read-totals.ts';

/** Below the ten seconds that Prometheus waits for a scrape by default. */
const deadlineMs = 4_000;

type Measure = (deps: ApiDependencies, now: Date) => Promise<Family[]>;

const groups: Readonly<Record<string, Measure>> = {
  totals: measureTotals,
  work: measureWork,
  bridge: measureBridge,
  health: measureHealth,
};

/**
 * Answers `/metrics` in the text format of Prometheus to whoever has METRICS_TOKEN. Everything is read from the database, so that the answer
 * is the same whichever process gives it and however short it lives. 404 without the setting, 401 with another token.
 */
export async function answerMetrics(deps: ApiDependencies, request: Request): Promise<Response> {
  const { metricsTokens } = deps.config;
  if (metricsTokens.length === 0) return new Response('Metrics are off: METRICS_TOKEN is not set.\n', { status: 404 });
  if (!hasBearerToken(request, metricsTokens)) {
    return new Response('Send METRICS_TOKEN as a bearer token.\n', { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  }
  return new Response(textOf(await measureAll(deps)), { headers: { 'content-type': contentType } });
}

/** Takes all groups side by side, each for 4 s at most. A group that fails hides no other: its series are missing, and one says so. */
async function measureAll(deps: ApiDependencies): Promise<Family[]> {
  const now = new Date();
  const results = await Promise.all(
    Object.entries(groups).map(async ([group, measure]) => {
      const families = await within(deadlineMs, `The metrics of ${group}`, measure(deps, now)).catch((error: unknown) => {
        deps.log.warn({ group, problem: problemOf(error) }, 'Metrics could not be read');
        return null;
      });
      return { group, families };
    }),
  );
  const complete = results.map(({ group, families }) => ({ labels: { group }, value: Number(families !== null) }));
  return [
    ...results.flatMap(({ families }) => families ?? []),
    gauge('baton_metrics_complete', 'Whether this group of metrics could be read.', complete),
  ];
}

/** Pages of samples that one scrape adds; what is left is added by the next. */
const pagesAtMost = 5;

async function measureTotals(deps: ApiDependencies): Promise<Family[]> {
  for (let page = 0; page < pagesAtMost && (await addSamples(deps)) > 0; page += 1);
  return readTotals(deps);
}
