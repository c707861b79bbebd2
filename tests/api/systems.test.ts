import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { answerHealth } from '#netlify/services/health/answer-health.ts';
import { checkHealth } from '#netlify/services/health/check-health.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { historicInstance, page, processApi } from './engine-replies.ts';

let api: ApiUnderTest;
useNock();
beforeEach(async () => {
  api = await startApi({ env: { CIRCUIT_FAILURES: '3', CIRCUIT_PAUSE_SECONDS: '1', CIRCUIT_LONGEST_PAUSE_SECONDS: '2' } });
});
afterEach(() => api.close());

const failed = { system: 'kyc', result: 'FAILED', message: 'The KYC provider failed with status 500.' } as const;
const fail = async (times: number) => {
  const reports = [];
  for (let time = 0; time < times; time += 1) reports.push(await api.worker.reportSystem(failed));
  return reports;
};
const stateOf = async (name: string) => {
  const answer = await api.as('otto')(`query { systems { system name state failures since retryAt message } }`);
  return answer.data?.['systems'].find(({ system }: { system: string }) => system === name);
};

describe('the circuit of a system', () => {
  it('is closed for every system, and says so to operators', async () => {
    const answer = await api.as('otto')(`query { systems { system name state } }`);
    expect(answer.data?.['systems']).toEqual([
      { system: 'kyc', name: 'KYC provider', state: 'CLOSED' },
      { system: 'billing', name: 'billing system', state: 'CLOSED' },
      { system: 'mail', name: 'mail server', state: 'CLOSED' },
    ]);
    expect(codeOf(await api.as('clara')(`query { systems { name } }`))).toBe('FORBIDDEN');
    expect(codeOf(await api.as('otto')(`mutation { takeTrial(systems: ["kyc"]) }`))).toBe('FORBIDDEN');
  });

  it('opens with the third failure in a row, whoever reports it, and touches no other system', async () => {
    const reports = await fail(3);
    expect(reports.map(({ changed }) => changed)).toEqual([false, false, true]);
    expect(await stateOf('kyc')).toMatchObject({ state: 'OPEN', failures: 3, message: failed.message });
    expect(await stateOf('mail')).toMatchObject({ state: 'CLOSED', failures: 0, since: null, retryAt: null });
  });

  it('counts reports that come at the same moment one after the other', async () => {
    const reports = await Promise.all(Array.from({ length: 8 }, () => api.worker.reportSystem(failed)));
    expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await stateOf('kyc')).toMatchObject({ state: 'OPEN', failures: 3 });
  });

  it('is brought along by every effect, cursor and decision, so that the bridge need not ask', async () => {
    const effect = {
      tenantId: '',
      jobId: 'j',
      workerId: 'w',
      topic: 't',
      processInstanceId: 'p',
      processDefinitionKey: 'k',
      businessKey: null,
      isCalled: false,
    };
    const begin = async (jobCorrelationId: string) =>
      (await api.worker.beginEffects([{ ...effect, jobCorrelationId }]))[0]?.troubledSystems;
    expect(await begin('c1')).toEqual([]);
    await fail(1);
    const begun = await begin('c2');
    expect(begun).toMatchObject([{ system: 'kyc', state: 'CLOSED', failures: 1 }]);
    expect(await api.worker.troubledSystems()).toEqual(begun);
    await fail(2);
    await api.worker.sweepCursor('tasks');
    expect(await api.worker.troubledSystems()).toMatchObject([{ system: 'kyc', state: 'OPEN' }]);
    await api.worker.decision('nobody');
    expect(await api.worker.troubledSystems()).toMatchObject([{ system: 'kyc', state: 'OPEN' }]);
  });

  it('lets one job try it when the pause is over, opens again for longer, and closes with an answer', async () => {
    await fail(3);
    expect(await api.worker.takeTrial(['kyc'])).toBe(false);
    await pause(1_050);
    expect(await stateOf('kyc')).toMatchObject({ state: 'HALF_OPEN' });
    const trials = await Promise.all(Array.from({ length: 6 }, () => api.worker.takeTrial(['kyc'])));
    expect(trials.filter(Boolean)).toHaveLength(1);

    const [again] = await fail(1);
    expect(again).toMatchObject({ changed: true, system: { state: 'OPEN' } });
    expect(Date.parse(again?.system.retryAt ?? '') - Date.now()).toBeGreaterThan(1_500);
    await pause(2_050);
    expect(await api.worker.takeTrial(['kyc'])).toBe(true);
    const { system, changed } = await api.worker.reportSystem({ system: 'kyc', result: 'ANSWERED' });
    expect({ changed, ...system }).toMatchObject({
      changed: true,
      state: 'CLOSED',
      failures: 0,
      since: null,
      retryAt: null,
      message: null,
    });
  });

  it('gives the trial of two systems only together', async () => {
    await fail(3);
    await pause(1_050);
    await api.worker.reportSystem({ system: 'mail', result: 'BUSY', message: 'It is busy.', waitMs: 60_000 });
    expect(await api.worker.takeTrial(['kyc', 'mail'])).toBe(false);
    expect(await api.worker.takeTrial(['kyc', 'weather'])).toBe(false);
    expect(await api.worker.takeTrial(['kyc'])).toBe(true);
  });

  it('is held while the system asks to wait for long', async () => {
    await api.worker.reportSystem({ system: 'mail', result: 'BUSY', message: 'It is busy.', waitMs: 60_000 });
    await api.worker.reportSystem({ system: 'billing', result: 'BUSY', message: 'It is busy.', waitMs: 2_000 });
    expect(await stateOf('mail')).toMatchObject({ state: 'OPEN', failures: 0, message: 'It is busy.' });
    expect(await stateOf('billing')).toMatchObject({ state: 'CLOSED' });
  });

  it('is not made for a system that nobody knows', async () => {
    await expect(api.worker.reportSystem({ ...failed, system: 'weather' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

/** Mocks the engine's history once: an instance with tokens on these elements. */
async function engineShows(...elements: string[]): Promise<void> {
  const pass = (activityId: string) => ({
    id: `pass-${activityId}`,
    activityId,
    activityName: activityId,
    activityType: 'externalWorkerServiceTask',
    executionId: 'e',
    taskId: null,
    calledProcessInstanceId: null,
    assignee: null,
    startTime: '2026-11-22T21:05:20.000Z',
    endTime: null,
    durationInMillis: null,
  });
  nock(processApi).get('/history/historic-process-instances/waiting').reply(200, historicInstance('waiting'));
  nock(processApi)
    .post('/query/historic-activity-instances')
    .reply(200, page(...elements.map(pass)));
  nock(processApi)
    .get(/\/resourcedata$/)
    .optionally()
    .reply(200, await readFile('bpmn/customer-onboarding.bpmn', 'utf8'));
}

describe('who looks', () => {
  it('sees on which element an instance waits for a system, since when and until when', async () => {
    const look = () =>
      api.as('otto')(`query { processInstance(id: "waiting") { currentElements { elementId waitsFor { name since retryAt } } } }`);
    await engineShows('screen-applicant', 'create-customer', 'send-welcome');
    expect((await look()).data?.['processInstance'].currentElements.map(({ waitsFor }: { waitsFor: unknown }) => waitsFor)).toEqual([
      null,
      null,
      null,
    ]);
    await fail(3);
    await engineShows('screen-applicant', 'create-customer', 'send-welcome');
    const time = expect.stringMatching(/Z$/) as string;
    expect((await look()).data?.['processInstance'].currentElements).toEqual([
      { elementId: 'screen-applicant', waitsFor: { name: 'KYC provider', since: time, retryAt: time } },
      { elementId: 'create-customer', waitsFor: null },
      { elementId: 'send-welcome', waitsFor: null },
    ]);
  });

  it('keeps what a provider answered out of the health, for whoever asks', async () => {
    const quoting = { ...failed, message: 'The KYC provider: expected JSON, got text/html, beginning "Ada Example is not known".' };
    for (let times = 0; times < 3; times += 1) await api.worker.reportSystem(quoting);
    const page = await answerHealth(api.deps, async () => null, new Request('http://api.test/health'));
    const query = await api.as('otto')('{ health { ok parts { message } systems { name message } } systems { message } }');
    expect(await page.text()).toContain('KYC provider');
    expect(JSON.stringify([await checkHealth(api.deps), query.data?.['health']])).not.toContain('Ada Example');
    expect(JSON.stringify(query.data?.['systems'])).toContain('Ada Example');
  });

  it('finds it in the health of the system, which it does not spoil', async () => {
    await fail(3);
    const health = await checkHealth(api.deps);
    expect(health.systems).toMatchObject([{ system: 'kyc', state: 'OPEN', message: null }, {}, {}]);
    const answer = await api.as('otto')(`query { health { parts { name ok } systems { name state retryAt } } }`);
    expect(answer.data?.['health']).toMatchObject({
      parts: [{ name: 'engine' }, { name: 'database', ok: true }, { name: 'inngest' }, { name: 'work', ok: true }],
      systems: [
        { name: 'KYC provider', state: 'OPEN', retryAt: expect.stringMatching(/Z$/) as string },
        { state: 'CLOSED' },
        { state: 'CLOSED' },
      ],
    });
  });
});
