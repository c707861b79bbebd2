import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people, type TestClient } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { applicantNamed, type Onboardings, onboardings, type Started } from '#tests/support/onboardings.ts';
import { outagesOf } from '#tests/support/outages.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

/** Attempts that the engine gives a new job. */
const allAttempts = 3;
/** Time limit of the recovery, after pauses that begin with 3 s. */
const recoverySeconds = 120;

let stack: TestStack;
let flowable: FlowableClient;
let on: Onboardings;
let as: ReturnType<typeof people>;
let outages: ReturnType<typeof outagesOf>;

beforeAll(async () => {
  stack = await startTestStack({ hostSettings: { CIRCUIT_PAUSE_SECONDS: '3', CIRCUIT_LONGEST_PAUSE_SECONDS: '12' } });
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  as = people(stack.urls.host);
  on = onboardings(as);
  outages = outagesOf(stack.urls.sandbox);
});

afterAll(() => stack?.dispose());

interface SystemHealth {
  readonly system: string;
  readonly state: 'CLOSED' | 'OPEN' | 'HALF_OPEN';
  readonly since: string | null;
  readonly retryAt: string | null;
}

const health = async (name: string): Promise<SystemHealth> => {
  const answer = await fetch(`${stack.urls.host}/health`);
  expect(answer.status, 'a system that is down is no fault of ours').toBe(200);
  const { systems }: { systems: SystemHealth[] } = await answer.json();
  return systems.find(({ system }) => system === name)!;
};
/** Reads the words of the last failure, which operators alone are told. */
const lastFailure = async (name: string): Promise<string | null | undefined> => {
  const { systems } = await as('otto').request<{ systems: { system: string; message: string | null }[] }>('{ systems { system message } }');
  return systems.find(({ system }) => system === name)?.message;
};
const untilState = (name: string, ...states: SystemHealth['state'][]) =>
  eventually(
    () => health(name),
    ({ state }) => states.includes(state),
    { seconds: 60, what: `${name} in the state ${states.join(' or ')}` },
  );
/** Waits until cached news of healthy systems expire: for two seconds a process may act on the old news, and take a few jobs more. */
const staleNews = () => pause(2_500);
const submit = (count: number) => Promise.all(Array.from({ length: count }, () => on.submit(applicantNamed('Anna Clear'))));
const jobsOf = async (started: readonly Started[]) =>
  (
    await Promise.all(started.map(({ processInstance }) => flowable.externalWorkerJobs.list({ processInstanceId: processInstance!.id })))
  ).flat();
const logLines = async () => (await readFile(join(stack.logs, 'host.log'), 'utf8')).split('\n');

async function waitsFor(client: TestClient, { processInstance }: Started): Promise<unknown> {
  const document = 'query ($id: ID!) { processInstance(id: $id) { currentElements { elementId waitsFor { name since retryAt } } } }';
  const { processInstance: found } = await client.request<{ processInstance: { currentElements: unknown[] } }>(document, {
    id: processInstance!.id,
  });
  return found.currentElements;
}

const onboarded = async (started: readonly Started[]) => {
  const ends = await Promise.all(started.map(({ businessKey }) => on.ended(businessKey, recoverySeconds)));
  expect(ends.map(({ outcome }) => outcome)).toEqual(started.map(() => 'Customer onboarded'));
};

describe('a system that is down', () => {
  it('is not asked any more; its jobs wait without using up attempts, all others go on, and then all is done', async () => {
    const review = await on.submit(applicantNamed('Maria Gonzalez'));
    const open = await on.openReview(review.businessKey);
    await outages.begin('kyc', { kind: 'down' });
    const failing = await submit(6);
    const { since } = await untilState('kyc', 'OPEN', 'HALF_OPEN');
    expect(await lastFailure('kyc')).toBe('The KYC provider failed with status 500.');
    expect(Date.parse(since!)).toBeGreaterThan(Date.now() - 60_000);

    await staleNews();
    const waiting = await submit(4);
    const time = expect.stringMatching(/Z$/) as string;
    expect(await waitsFor(as('otto'), waiting[0]!)).toEqual([
      { elementId: 'screen-applicant', waitsFor: { name: 'KYC provider', since: time, retryAt: time } },
    ]);
    await as('clara').request(
      `mutation { startProcess(key: "hello-world", businessKey: "while-kyc-is-down", variables: {}, idempotencyKey: "while-kyc-is-down") { status } }`,
    );
    await on.complete('rita', open, { outcome: 'approve' });
    expect((await on.ended(review.businessKey, 30)).outcome).toBe('Customer onboarded');

    // Several trials fail meanwhile, each after a longer pause.
    await eventually(
      async () => (await logLines()).filter((line) => line.includes('Jobs wait for the system')).length,
      (opened) => opened >= 3,
      { seconds: 60, what: 'The second failed trial' },
    );
    const jobs = await jobsOf([...failing, ...waiting]);
    expect(jobs.map(({ elementId, retries }) => ({ elementId, retries }))).toEqual(
      jobs.map(() => ({ elementId: 'screen-applicant', retries: allAttempts })),
    );
    expect(jobs).toHaveLength(10);
    expect((await jobsOf(waiting)).filter(({ exceptionMessage }) => exceptionMessage === null).length, 'never asked for').toBeGreaterThan(
      0,
    );
    expect(await flowable.jobs.deadLetters()).toEqual([]);

    const met = await outages.end('kyc');
    // Each of the six jobs calls at most twice, then there are only trials; ten jobs with six attempts would call sixty times.
    expect(met).toBeLessThan(22);
    await onboarded([...failing, ...waiting]);
    expect(await health('kyc')).toMatchObject({ state: 'CLOSED', since: null, retryAt: null });
    expect(await lastFailure('kyc')).toBeNull();
    expect((await logLines()).some((line) => line.includes('The system answers again'))).toBe(true);
    await expectInvariants(
      { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
      { 'one-instance-per-start': 11, 'one-effect-per-key': 33, 'one-activity-per-task': 1 },
    );
  });
});

describe('a system that asks to wait', () => {
  it('is asked by one job, not by all of them', async () => {
    await outages.begin('billing', { kind: 'busy', retryAfterSeconds: 60 });
    const [first] = await submit(1);
    const { retryAt } = await untilState('billing', 'OPEN');
    expect(await lastFailure('billing')).toBe('The billing system is busy (status 503) and asks to wait 60 s.');
    await staleNews();
    const others = await submit(8);
    const jobs = await eventually(
      () => jobsOf(others),
      (found) => found.length === 8 && found.every(({ elementId }) => elementId === 'open-billing-account'),
      { seconds: 30, what: 'The jobs that wait for the billing system' },
    );
    expect(jobs.map(({ lockOwner, retries }) => ({ lockOwner, retries }))).toEqual(
      jobs.map(() => ({ lockOwner: null, retries: allAttempts })),
    );
    await pause(Math.max(0, Date.parse(retryAt!) - Date.now() - 1_000));
    expect(await outages.end('billing')).toBe(1);
    await onboarded([first!, ...others]);
  });
});

describe('a mail server that turns everybody away', () => {
  it('is waited for like any other system', async () => {
    await outages.begin('mail', { kind: 'down' });
    const started = await submit(5);
    await untilState('mail', 'OPEN', 'HALF_OPEN');
    expect(await lastFailure('mail')).toMatch(/^The mail server /);
    await outages.end('mail');
    await onboarded(started);
    expect(await flowable.jobs.deadLetters()).toEqual([]);
  });
});
