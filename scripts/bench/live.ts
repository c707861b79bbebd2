/**
 * `npm run bench:live`: delay of a change by one person on the open pages of others, by stream and by conditional poll, for one page and
 * for fifty, in turn on one stack.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { type Caller, signIn } from '#scripts/api/caller.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { log, machine, onBenchStack, runBenchmark } from './bench-stack.ts';
import { subscribe, type Way } from './live-subscribers.ts';
import { jitter, until } from './pauses.ts';
import { spreadOf, spreadTable } from './statistics.ts';

/** Changes in each round; a smaller number serves to try the benchmark itself. */
const changes = Number(process.argv[2] ?? 15);
const rounds = 3;
const sizes = [1, 50] as const;
const ways: readonly Way[] = ['stream', 'poll'];

const group = seededPeople.find(({ id }) => id === 'leo')?.groups[0] ?? 'watchers';
const reader = { id: 'bench-reader', name: 'Reader', roles: ['reviewer' as const], groups: [group], tenant: '' };

const CREATE = `mutation BenchCreate($input: NewActivity!, $key: String!) { createActivity(input: $input, idempotencyKey: $key) { id version } }`;
const CHANGE = `mutation BenchChange($id: ID!, $version: Int!, $priority: Int!) {
  changeActivity(id: $id, version: $version, changes: { priority: $priority }) { version } }`;
const createdSchema = z.object({ createActivity: z.object({ id: z.string(), version: z.number() }) });
const changedSchema = z.object({ changeActivity: z.object({ version: z.number() }) });

interface Change {
  readonly lead: Caller;
  readonly activity: { readonly id: string; version: number };
}

async function measure(stack: Stack): Promise<string> {
  const lead = await signIn(stack.urls.host, 'leo');
  const input = { title: 'Watched by many', candidateGroups: [group] };
  const { createActivity } = await lead.request(CREATE, { input, key: `bench-${Date.now()}` }, createdSchema);
  const change: Change = { lead, activity: { ...createActivity } };
  const token = await issueDevelopmentToken(reader, stack.secrets.authDevSecret);
  const found: Record<string, number[]> = {};
  const medians: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const size of sizes) {
      for (const way of ways) {
        const name = `${way}, ${size} ${size === 1 ? 'page' : 'pages'}`;
        log(`Round ${round + 1}: ${name} …`);
        const delays = await measureOne({ way, size, baseUrl: stack.urls.host, token }, change);
        found[name] = [...(found[name] ?? []), ...delays];
        medians[name] = [...(medians[name] ?? []), spreadOf(delays).p50];
      }
    }
  }
  const table = spreadTable(Object.fromEntries(Object.entries(found).map(([name, delays]) => [name, spreadOf(delays)])));
  const lines = Object.entries(medians).map(([name, values]) => `${name}: p50 of the rounds ${values.join(', ')}`);
  return [`\n${machine()}`, table, ...lines].join('\n');
}

interface Pages {
  readonly way: Way;
  readonly size: number;
  readonly baseUrl: string;
  readonly token: string;
}

/** Returns the delay for each page and change, from just before the mutation is sent until the page has read the change. */
async function measureOne({ way, size, baseUrl, token }: Pages, { lead, activity }: Change): Promise<number[]> {
  const pages = Array.from({ length: size }, () => subscribe(way, { baseUrl, token, activityId: activity.id }));
  const delays: number[] = [];
  try {
    await Promise.all(pages.map(({ ready }) => ready));
    await sleep(500);
    // The first change is thrown away.
    for (let sample = -1; sample < changes; sample += 1) {
      await jitter(200, 1_200);
      const begun = Date.now();
      const priority = activity.version % 100;
      const { changeActivity } = await lead.request(CHANGE, { ...activity, priority }, changedSchema);
      activity.version = changeActivity.version;
      const seen = await until(`The change at all ${size} pages`, 30, () => {
        const times = pages.map((page) => page.seenAt(activity.version));
        return times.every((time) => time !== undefined) ? times : undefined;
      });
      if (sample >= 0) delays.push(...seen.map((time) => time - begun));
    }
  } finally {
    await Promise.all(pages.map((page) => page.stop()));
  }
  return delays;
}

await runBenchmark(() => onBenchStack({}, measure));
