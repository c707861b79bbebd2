/** Trouble for the tests of alerts: what the engine, Inngest and the database hold, one plant for each kind. */
import { eq } from 'drizzle-orm';
import nock from 'nock';
import { ulid } from 'ulid';

import { functionIdsOf } from '#inngest/function-ids.ts';
import {
  activity,
  alertDelivery,
  type AlertKind,
  effectLedger,
  failedRow,
  heartbeat,
  intent,
  outbox,
  secretMark,
  systemCircuit,
} from '#netlify/database/schema.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, engineUrl } from './api-under-test.ts';
import { deadLetter, externalJobApi, page, processApi } from './engine-replies.ts';

export const topic = 'hello-world.log-message';
/** Host of a server that the settings name. */
export const ageingServer = 'hooks.test';

const hour = 3_600_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);
const ahead = (ms: number): Date => ago(-ms);

/** State of the engine and Inngest in a test. */
export interface Parts {
  engineIsUp: boolean;
  inngestIsUp: boolean;
  inngestClock: Date | null;
  engineClock: Date | null;
  certificateEnd: Date;
  missing: string[];
  deadLetters: unknown[];
  timers: unknown[];
  locked: unknown[];
  elements: unknown[];
}

export const wellParts = (): Parts => ({
  engineIsUp: true,
  inngestIsUp: true,
  inngestClock: null,
  engineClock: null,
  certificateEnd: ahead(365 * 24 * hour),
  missing: [],
  deadLetters: [],
  timers: [],
  locked: [],
  elements: [],
});

/** Has nock play the engine and Inngest for a whole test. */
export function playParts(api: ApiUnderTest, parts: Parts): void {
  nock.cleanAll();
  const list = (rows: () => unknown[]) => () => (parts.engineIsUp ? [200, page(...rows())] : [503, {}]) as [number, object];
  nock(engineUrl)
    .persist()
    .get('/process-api/management/engine-properties')
    .reply(() => (parts.engineIsUp ? [200, { 'schema.version': '7.2.0.2' }] : [503, {}]));
  nock(engineUrl)
    .persist()
    .get('/process-api')
    .reply(() => [401, '', { date: (parts.engineClock ?? new Date()).toUTCString() }]);
  nock(processApi)
    .persist()
    .get('/management/deadletter-jobs')
    .query(true)
    .reply(list(() => parts.deadLetters));
  nock(processApi)
    .persist()
    .get('/management/timer-jobs')
    .query(true)
    .reply(list(() => parts.timers));
  nock(processApi)
    .persist()
    .post('/query/historic-activity-instances')
    .reply(list(() => parts.elements));
  nock(externalJobApi)
    .persist()
    .get('/jobs')
    .query(true)
    .reply(list(() => parts.locked));
  nock('https://api.inngest.com')
    .persist()
    .get('/health')
    .reply(() => [parts.inngestIsUp ? 200 : 503, '', { date: (parts.inngestClock ?? new Date()).toUTCString() }])
    .get('/v1/apps/baton/functions')
    .reply(200, () => functionIdsOf(api.deps.workflows).flatMap((id) => (parts.missing.includes(id) ? [] : [{ id: `baton-${id}` }])));
}

const definitionId = 'case-review:1:8a3f0f5e-0000-1111-2222-333344445555';

/** Job that a worker has acquired a while ago. */
const lockedJob = (acquired: Date) => ({
  id: 'locked',
  correlationId: 'c-locked',
  processInstanceId: 'i-locked',
  processDefinitionId: definitionId,
  executionId: 'e-locked',
  elementId: 'check-case',
  elementName: null,
  retries: 3,
  exceptionMessage: null,
  createTime: acquired.toISOString(),
  lockOwner: ulid(acquired.getTime()),
  lockExpirationTime: null,
  tenantId: 'baton/',
});

const element = (startTime: Date) => ({
  id: 'element',
  activityId: 'check-case',
  activityType: 'externalWorkerServiceTask',
  processInstanceId: 'i',
  processDefinitionId: definitionId,
  startTime: startTime.toISOString(),
  tenantId: 'baton/',
});

const delivery = { jobId: 'j', workerId: 'w', processInstanceId: 'p', processDefinitionKey: 'hello-world', tenantId: '' };
const request = { idempotencyKey: 'i', requestHash: 'h', processDefinitionKey: 'p', businessKey: 'b', variables: {}, createdBy: 'clara' };
const late = { at: ago(hour), dueAt: ago(60_000) };

interface Place {
  readonly api: ApiUnderTest;
  readonly parts: Parts;
}

/** Plants trouble; returns the key of the alert that must fire. */
export type Plant = (place: Place) => Promise<string> | string;

const polled = async ({ api }: Place, served: boolean, seconds: number): Promise<string> => {
  const backlog = [{ topic, free: 3, served, oldestSince: ago(seconds * 1000).toISOString() }];
  await api.worker.beat({ name: 'jobs', dueInSeconds: 240, backlog });
  return topic;
};

/** Plants by kind of alert: each causes a finding of the measure. */
export const plants: Readonly<Record<Exclude<AlertKind, 'FAILED_MEASURES'>, Plant>> = {
  ENGINE_UNAVAILABLE: ({ parts }) => ((parts.engineIsUp = false), ''),
  INNGEST_UNAVAILABLE: ({ parts }) => ((parts.inngestIsUp = false), ''),
  SYSTEM_UNAVAILABLE: async ({ api }) => {
    await api.deps.database.insert(systemCircuit).values({ system: 'mail', openedAt: ago(hour), retryAt: ago(1), message: 'Secret words' });
    return 'mail';
  },
  LATE_SWEEP: async ({ api }) => (await api.deps.database.insert(heartbeat).values({ name: 'sweep', ...late }), ''),
  LATE_PRUNING: async ({ api }) => (await api.deps.database.insert(heartbeat).values({ name: 'retention', ...late }), ''),
  MISSING_FUNCTIONS: ({ parts }) => (parts.missing.push('sweep'), ''),
  PENDING_STARTS: async ({ api }) => (await api.deps.database.insert(intent).values({ ...request, id: 'i', createdAt: ago(hour) }), ''),
  UNSENT_EVENTS: async ({ api }) => (
    await api.deps.database.insert(outbox).values({ id: 'o', name: 'n', data: {}, createdAt: ago(hour) }),
    ''
  ),
  UNANSWERED_DECISIONS: async ({ api }) => {
    await changedActivity(api, { status: 'COMPLETED', delivery: 'SENDING', decidedAt: ago(hour) });
    return '';
  },
  STUCK_DECISIONS: async ({ api }) => {
    await changedActivity(api, { status: 'COMPLETED', delivery: 'SENDING', decidedAt: ago(1), stuckAt: ago(hour) });
    return 'case-review';
  },
  FAILED_ROWS: async ({ api }) => {
    await api.deps.database.insert(failedRow).values({ kind: 'TASK', rowId: 't', problem: 'p', retryAt: ago(0) });
    return '';
  },
  DEAD_LETTERS: ({ parts }) => (parts.deadLetters.push(deadLetter('j', 'i', 'Words')), 'case-review'),
  FAILING_TIMERS: ({ parts }) => (parts.timers.push(deadLetter('t', 'i', 'Words')), 'case-review'),
  STALLED_INSTANCES: ({ parts }) => (parts.elements.push(element(ago(25 * hour))), 'case-review'),
  LATE_JOBS: (place) => polled(place, true, 700),
  STARVED_TOPICS: (place) => polled(place, true, 200),
  TOPICS_WITHOUT_WORKER: (place) => polled(place, false, 10),
  POISON_JOBS: async ({ api }) => {
    await api.deps.database.insert(effectLedger).values({ ...delivery, jobCorrelationId: 'poison', topic, attempts: 6 });
    return topic;
  },
  DELIVERIES_NOT_STARTED: ({ parts }) => (parts.locked.push(lockedJob(ago(400_000))), 'case-review'),
  OVERDUE_ACTIVITIES: async ({ api }) => {
    await changedActivity(api, { dueAt: ago(25 * hour) });
    return 'case-review';
  },
  UNDELIVERED_ALERTS: async ({ api }) => {
    const content = { items: [], more: 0 };
    await api.deps.database.insert(alertDelivery).values({ id: 'm-SLACK', channel: 'SLACK', content, createdAt: ago(hour) });
    return 'SLACK';
  },
  CLOCK_SKEW: ({ parts }) => ((parts.inngestClock = ago(60_000)), 'inngest'),
  VIOLATED_INVARIANTS: async ({ api }) => {
    await changedActivity(api, { status: 'CANCELLED' });
    await api.worker.checkInvariants();
    return 'HISTORY_IS_COMPLETE';
  },
  OLD_SECRETS: async ({ api }) => {
    const setting = 'SERVICE_TOKEN_SECRET';
    const mark = api.deps.config.ageing.secretMarks[setting] ?? '';
    await api.deps.database.insert(secretMark).values({ setting, mark, since: ago(366 * 24 * hour) });
    return setting;
  },
  ENDING_CERTIFICATES: ({ parts }) => ((parts.certificateEnd = ahead(5 * 24 * hour)), ageingServer),
};

async function changedActivity(api: ApiUnderTest, change: Partial<typeof activity.$inferInsert>): Promise<void> {
  const { id } = await opened(api);
  await api.deps.database.update(activity).set(change).where(eq(activity.id, id));
}
