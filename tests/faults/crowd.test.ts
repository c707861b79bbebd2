import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { type FactSources, type Facts, gatherFacts } from '#scripts/operate/check/facts.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { people } from '#tests/support/client.ts';
import { type Attempt, crowdActions, gatherCrowd, workAtRandom } from '#tests/support/crowd.ts';
import { type EventProxy, startEventProxy } from '#tests/support/event-proxy.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { type Random, seeded } from '#tests/support/random.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const activities = 500;
const crowd = 20;
const minutes = 2;
const startsAtOnce = 5;
const takenAway = 40;
/** Timeout of the engine on a busy machine. */
const patience = { FLOWABLE_TIMEOUT_MS: '30000' };
/** Seed that repeats a run's choices; their effect on the machine is never quite the same. */
const seed = Number(process.env['BATON_CROWD_SEED'] ?? Date.now() % 1_000_000);

/** Refusals that a person may get who came too late or had no business there. Any other answer is a fault. */
const expectedRefusals = [
  'VERSION_CONFLICT',
  'ACTIVITY_ALREADY_DECIDED',
  'ACTIVITY_CLOSED',
  'CLAIMED_BY_OTHER',
  'NOT_CLAIMED',
  'NOT_ALLOWED',
];

let stack: TestStack;
let proxy: EventProxy;
let flowable: FlowableClient;
let attempts: Attempt[];
let facts: Facts;
let comments: { activityId: string; author: string; text: string }[];

beforeAll(async () => {
  process.stderr.write(`[crowd] seed ${seed}\n`);
  const ports = await freeStackPorts();
  proxy = await startEventProxy(`http://127.0.0.1:${ports.inngest}`);
  const hostSettings = { INNGEST_EVENT_API_BASE_URL: proxy.url, INNGEST_API_BASE_URL: proxy.url };
  stack = await startTestStack({ ports, hostSettings });
  flowable = createFlowableClient(readFlowableConfig({ ...stack.settings, ...patience }));
  const xml = await readFile(new URL('../support/review-only.bpmn', import.meta.url), 'utf8');
  await flowable.deployments.create({ fileName: 'review-only.bpmn', xml });
  const activityIds = await openAll();
  process.stderr.write(`[crowd] ${activityIds.length} Activities are open\n`);
  proxy.inject(() => 'double');
  const members = await gatherCrowd(stack.urls.host, { people: crowd, secret: stack.secrets.authDevSecret });
  const [tried] = await Promise.all([
    workAtRandom({ members, activityIds, seed, forMs: minutes * 60_000 }),
    restartHalfway(),
    takeSomeAway(seeded(seed - 1)),
  ]);
  attempts = tried;
  await expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-instance-per-start': activities, 'one-activity-per-task': activities, 'activities-follow-the-engine': activities },
  );
  facts = await gatherFacts(sources());
  comments = await readComments();
}, 720_000);

afterAll(async () => {
  await stack?.dispose();
  await proxy?.stop();
});

const sources = (): FactSources => ({ flowable, activitiesUrl: stack.settings['DATABASE_URL'] ?? '', sandboxUrl: stack.urls.sandbox });

/** Starts all through the API, repeating a start that is not answered in time with the same key; returns the ids of the Activities. */
async function openAll(): Promise<string[]> {
  const on = cases(people(stack.urls.host));
  const waiting = Array.from({ length: activities }, (_, index) => `crowd-${seed}-${index}`);
  const startSome = async (): Promise<void> => {
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const name = key;
      await eventually(() => on.submit(senderNamed('Maria Gonzalez'), name), Boolean, { seconds: 60, what: `The start ${name}` });
    }
  };
  await Promise.all(Array.from({ length: startsAtOnce }, startSome));
  return eventually(
    async () => (await query('select id from activity order by id', z.object({ id: z.string() }))).map(({ id }) => id),
    (ids) => ids.length === activities,
    { seconds: 180, everyMs: 1_000, what: `The ${activities} Activities` },
  );
}

async function restartHalfway(): Promise<void> {
  await pause(minutes * 30_000);
  await stack.host.kill();
  await stack.host.start();
}

/** Cancels instances and fires timers that close reviews while people work. A decision at that moment may be first. */
async function takeSomeAway(random: Random): Promise<void> {
  const cancel = 'mutation ($id: ID!) { cancelProcess(processInstanceId: $id, reason: "Not needed any more") { id } }';
  const otto = people(stack.urls.host)('otto');
  const instances = await query('select process_instance_id as id from activity order by id', z.object({ id: z.string() }));
  for (let round = 0; round < takenAway; round += 1) {
    await pause((minutes * 50_000) / takenAway);
    const { id } = random.pick(instances);
    await Promise.allSettled([round % 2 === 0 ? otto.request(cancel, { id }) : fireTimer(id)]);
  }
}

async function fireTimer(processInstanceId: string): Promise<void> {
  for (const { id } of await flowable.jobs.timers({ processInstanceId })) await flowable.jobs.fireTimer(id);
}

async function query<T>(text: string, row: z.ZodType<T>): Promise<T[]> {
  const pool = new Pool({ connectionString: stack.settings['DATABASE_URL'], max: 1 });
  try {
    return z.array(row).parse((await pool.query(text)).rows);
  } finally {
    await pool.end();
  }
}

const readComments = () =>
  query(
    'select activity_id as "activityId", author, text from comment',
    z.object({ activityId: z.string(), author: z.string(), text: z.string() }),
  );

const ofAction = (action: Attempt['action'], ...results: Attempt['result'][]): Attempt[] =>
  attempts.filter((tried) => tried.action === action && results.includes(tried.result));
const said = ({ activityId, person, value }: Attempt): string => `${activityId} ${person} ${value}`;

describe(`${crowd} people on ${activities} Activities, at random, with a restart, doubled events and closed reviews`, () => {
  it('did everything often enough to prove something, and were told nothing unforeseen', () => {
    const counts = Object.fromEntries(crowdActions.map((action) => [action, ofAction(action, 'done').length]));
    const told = attempts.filter(({ result }) => result === 'refused').map(({ code }) => code);
    const unknown = attempts.filter(({ result }) => result === 'unknown').length;
    process.stderr.write(`[crowd] seed ${seed}, ${attempts.length} attempts, done ${JSON.stringify(counts)}, `);
    process.stderr.write(`refused ${told.length}, unanswered ${unknown}, events doubled ${proxy.hits.double}\n`);
    expect(told.filter((code) => !expectedRefusals.includes(code ?? ''))).toEqual([]);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
    expect(told).toEqual(expect.arrayContaining(['VERSION_CONFLICT', 'ACTIVITY_ALREADY_DECIDED', 'CLAIMED_BY_OTHER']));
    expect(unknown, 'calls that the restart left without an answer').toBeGreaterThan(0);
    expect(proxy.hits.double).toBeGreaterThan(100);
    expect(new Set(facts.activities.map(({ status }) => status))).toEqual(
      new Set(['OPEN', 'CLAIMED', 'COMPLETED', 'CANCELLED', 'SUPERSEDED']),
    );
  });

  it('made one decision each: the one that was acknowledged', () => {
    const given = new Map<string, Set<string>>();
    for (const tried of ofAction('complete', 'done')) {
      given.set(tried.activityId, (given.get(tried.activityId) ?? new Set()).add(`${tried.person} ${tried.value}`));
    }
    const kept = new Map(
      facts.activities.map(({ id, decidedBy, publicDecision }) => [id, `${decidedBy} ${String(publicDecision?.['outcome'])}`]),
    );
    expect([...given].filter(([id, decisions]) => decisions.size !== 1 || !decisions.has(kept.get(id) ?? ''))).toEqual([]);
    const tried = new Set(ofAction('complete', 'done', 'unknown').map(said));
    const decided = facts.activities.filter(({ decidedBy }) => decidedBy !== null);
    expect(decided.filter(({ id }) => !tried.has(`${id} ${kept.get(id)}`))).toEqual([]);
    expect(decided.length).toBeGreaterThan(50);
  });

  it('left every comment that was acknowledged once, and no other', () => {
    const kept = comments.map(({ activityId, author, text }) => `${activityId} ${author} ${text}`);
    expect(kept.length).toBe(new Set(kept).size);
    const acknowledged = new Set(ofAction('comment', 'done').map(said));
    expect([...acknowledged].filter((comment) => !kept.includes(comment))).toEqual([]);
    const sent = new Set(ofAction('comment', 'done', 'unknown').map(said));
    expect(kept.filter((comment) => !sent.has(comment))).toEqual([]);
  });

  it('are named in the engine wherever it completed a task', () => {
    const deciders = new Map(facts.activities.map(({ taskId, decidedBy }) => [taskId, decidedBy]));
    const completed = facts.tasks.filter(({ endTime, deleteReason }) => endTime !== null && deleteReason === null);
    expect(completed.filter(({ id, assignee }) => assignee === null || assignee !== deciders.get(id))).toEqual([]);
    expect(completed.length).toBeGreaterThan(50);
  });

  it('left a history without a gap: each entry begins where the one before ended, and each version was made by one', () => {
    const histories = new Map<string, Facts['history'][number][]>();
    for (const entry of facts.history) histories.set(entry.activityId, [...(histories.get(entry.activityId) ?? []), entry]);
    const broken = facts.activities.filter(({ id, version, status }) => {
      const entries = histories.get(id) ?? [];
      const joins = entries.every(({ fromStatus }, index) => fromStatus === (entries[index - 1]?.toStatus ?? null));
      const versions = entries.flatMap((entry) => entry.version ?? []);
      const isWhole = versions.join() === Array.from({ length: version }, (_, index) => index + 1).join();
      return !joins || !isWhole || entries.at(-1)?.toStatus !== status;
    });
    expect(
      broken.map(({ id }) => [
        id,
        histories.get(id)?.map((entry) => `${entry.action} ${entry.fromStatus} ${entry.toStatus} ${entry.version}`),
      ]),
    ).toEqual([]);
  });

  it('have each change that was acknowledged in the history', () => {
    const actions = { unclaim: 'unclaimed', assign: 'assigned', complete: 'completed', comment: 'commented' } as const;
    const written = new Set(facts.history.map(({ activityId, actor, action }) => `${activityId} ${actor} ${action}`));
    // A claim right after a lead's assignment to the same person succeeds: the history then has the assignment.
    const given = new Set(
      facts.history.flatMap(({ activityId, changes }) =>
        changes.flatMap(({ field, after }) => (field === 'assignee' ? [`${activityId} ${after}`] : [])),
      ),
    );
    const isWritten = ({ activityId, person, action }: Attempt): boolean =>
      action === 'claim' ? given.has(`${activityId} ${person}`) : written.has(`${activityId} ${person} ${actions[action]}`);
    expect(attempts.filter((tried) => tried.result === 'done' && !isWritten(tried))).toEqual([]);
  });
});
