import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { activity, alert, alertDelivery, failedRow, systemCircuit } from '#netlify/database/schema.ts';
import type { AlertChannel } from '#inngest/graphql/alerts.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { opened } from './activity-scene.ts';
import { type Parts, plants, playParts, wellParts } from './alert-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { emptyTables } from './empty-tables.ts';
import { deadLetter } from './engine-replies.ts';

let api: ApiUnderTest;
let parts: Parts;
useNock();
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await emptyTables(api);
  parts = wellParts();
  playParts(api, parts);
});

const all: AlertChannel[] = ['SLACK', 'EMAIL', 'WEBHOOK'];
const evaluate = async (channels = all) => (await api.worker.evaluateAlerts(channels)).deliveries.map(({ id }) => id);
const newsOf = async (id = '') => (await api.worker.alertDelivery(id))?.items.map(({ kind, news }) => `${kind} ${news}`);
const idsOf = async () => (await api.deps.database.select({ id: alert.id }).from(alert)).map(({ id }) => id);
const changeAlerts = (change: Partial<typeof alert.$inferInsert>) => api.deps.database.update(alert).set(change);

it('one message says what an evaluation has found, over each channel, the worst first', async () => {
  parts.deadLetters = [deadLetter('j', 'i', 'Words')];
  await plants.UNSENT_EVENTS({ api, parts });
  const deliveries = await evaluate();
  expect(new Set(deliveries.map((id) => id.split('-')[1]))).toEqual(new Set(all));
  expect(deliveries).toHaveLength(all.length);
  for (const id of deliveries) expect(await newsOf(id)).toEqual(['UNSENT_EVENTS FIRES', 'DEAD_LETTERS FIRES']);
  expect(await evaluate(), 'said already, and on its way').toEqual([]);
});

it('a message that is sent is over; one whose run is lost is handed out again', async () => {
  await plants.UNSENT_EVENTS({ api, parts });
  const [sent = '', lost = ''] = await evaluate(['SLACK', 'EMAIL']);
  expect(await api.worker.finishAlertDelivery(sent)).toBe(true);
  expect(await api.worker.finishAlertDelivery(sent), 'said before').toBe(false);
  expect(await api.worker.alertDelivery(sent)).toBeNull();
  await api.deps.database.update(alertDelivery).set({ leaseUntil: new Date(0) });
  expect(await evaluate(['SLACK', 'EMAIL'])).toEqual([lost]);
});

it('a channel that is switched off, and a message that is a day old, are given up', async () => {
  await plants.UNSENT_EVENTS({ api, parts });
  await evaluate();
  await api.deps.database.update(alertDelivery).set({ leaseUntil: null });
  await api.deps.database
    .update(alertDelivery)
    .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(alertDelivery.channel, 'EMAIL'));
  const left = await evaluate(['SLACK', 'EMAIL']);
  expect(left.map((id) => id.split('-')[1])).toContain('SLACK');
  const given = await api.deps.database.select().from(alertDelivery);
  expect(
    given
      .filter(({ problem }) => problem !== null)
      .map(({ channel }) => channel)
      .toSorted(),
  ).toEqual(['EMAIL', 'WEBHOOK']);
});

it('a caller without channels gives up nothing that is on its way', async () => {
  await plants.UNSENT_EVENTS({ api, parts });
  const [waiting = ''] = await evaluate(['SLACK']);
  expect(await evaluate([])).toEqual([]);
  expect(await newsOf(waiting)).toEqual(['UNSENT_EVENTS FIRES']);
});

it('is repeated with growing pauses, not once somebody has acknowledged it, and its end is told', async () => {
  await plants.UNSENT_EVENTS({ api, parts });
  await evaluate(['SLACK']);
  await changeAlerts({ notifiedAt: new Date(Date.now() - 3_700_000) });
  const [repeat] = await evaluate(['SLACK']);
  expect(await newsOf(repeat)).toEqual(['UNSENT_EVENTS STILL_FIRES']);
  const [id] = await idsOf();
  await api.as('otto')('mutation ($id: ID!) { acknowledgeAlert(id: $id) { state } }', { id });
  await changeAlerts({ notifiedAt: new Date(0) });
  expect(await evaluate(['SLACK'])).toEqual([]);
  const rows = await api.owner.select().from(alert);
  await emptyTables(api);
  await api.owner.insert(alert).values(rows);
  const [end] = await evaluate(['SLACK']);
  expect(await newsOf(end)).toEqual(['UNSENT_EVENTS RESOLVED']);
  expect(await evaluate(['SLACK'])).toEqual([]);
});

it('is not told of while it is silenced, and told when the silence ends', async () => {
  await plants.UNSENT_EVENTS({ api, parts });
  expect(await evaluate([])).toEqual([]);
  const [id] = await idsOf();
  const silence = 'mutation ($id: ID!, $until: DateTime!) { silenceAlert(id: $id, until: $until, reason: "Known") { state } }';
  await api.as('otto')(silence, { id, until: new Date(Date.now() + 60_000).toISOString() });
  expect(await evaluate(['SLACK'])).toEqual([]);
  await changeAlerts({ silencedUntil: new Date(0) });
  const [first] = await evaluate(['SLACK']);
  expect(await newsOf(first)).toEqual(['UNSENT_EVENTS FIRES']);
});

it('names fifty alerts at most, and counts the others', async () => {
  parts.deadLetters = Array.from({ length: 49 }, (_, n) => ({ ...deadLetter(`j${n}`, 'i', 'W'), processDefinitionId: `p-${n}:1:x` }));
  parts.timers = Array.from({ length: 10 }, (_, n) => ({ ...deadLetter(`t${n}`, 'i', 'W'), processDefinitionId: `q-${n}:1:x` }));
  await evaluate([]);
  const [id] = await evaluate(['SLACK']);
  expect(await api.worker.alertDelivery(id ?? '')).toMatchObject({ more: 9 });
});

it('holds no value, name, secret or words of somebody else', async () => {
  const canary = 'Kanarienvogel';
  const { id } = await opened(api, { title: `Review ${canary}`, businessKey: `APP-${canary}` });
  await api.deps.database
    .update(activity)
    .set({ dueAt: new Date(0), assignee: canary, stuckAt: new Date(0), description: canary })
    .where(eq(activity.id, id));
  await api.deps.database.insert(failedRow).values({ kind: 'JOB', rowId: canary, problem: `${canary} is too long`, retryAt: new Date() });
  await api.deps.database.insert(systemCircuit).values({ system: 'mail', openedAt: new Date(0), retryAt: new Date(), message: canary });
  for (const rows of [parts.deadLetters, parts.timers]) rows.push(deadLetter(canary, canary, `${canary} has no address`));
  await evaluate();
  const deliveries = await evaluate();
  const found = await api.deps.database.select({ content: alertDelivery.content }).from(alertDelivery);
  const kinds = found.flatMap(({ content }) => content.items.map(({ kind }) => kind));
  expect(kinds).toEqual(
    expect.arrayContaining(['OVERDUE_ACTIVITIES', 'FAILED_ROWS', 'SYSTEM_UNAVAILABLE', 'DEAD_LETTERS', 'FAILING_TIMERS']),
  );
  expect(deliveries.length).toBeGreaterThan(0);
  expect(JSON.stringify([found, await api.deps.database.select().from(alert)])).not.toContain(canary);
  expect(JSON.stringify(found)).not.toContain(api.deps.config.serviceTokenSecret);
});
