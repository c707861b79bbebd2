import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { systems } from '#inngest/define/systems.ts';
import { answerHealth } from '#netlify/services/health/answer-health.ts';
import { checkHealth } from '#netlify/services/health/check-health.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { externalJobApi, historicInstance, page, processApi } from './engine-replies.ts';

let api: ApiUnderTest;
useNock();
beforeEach(async () => {
  api = await startApi({ env: { CIRCUIT_FAILURES: '3', CIRCUIT_PAUSE_SECONDS: '1', CIRCUIT_LONGEST_PAUSE_SECONDS: '2' } });
});
afterEach(() => api.close());

const failed = { system: 'mail', result: 'FAILED', message: 'The mail server failed with status 500.' } as const;
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
    const closed = Object.entries(systems).map(([system, name]) => ({ system, name, state: 'CLOSED' }));
    expect(closed).toContainEqual({ system: 'mail', name: 'mail server', state: 'CLOSED' });
    expect(answer.data?.['systems']).toEqual(closed);
    expect(codeOf(await api.as('clara')(`query { systems { name } }`))).toBe('FORBIDDEN');
    expect(codeOf(await api.as('otto')(`mutation { takeTrial(systems: ["mail"]) }`))).toBe('FORBIDDEN');
  });

  it('opens with the third failure in a row, whoever reports it', async () => {
    const reports = await fail(3);
    expect(reports.map(({ changed }) => changed)).toEqual([false, false, true]);
    expect(await stateOf('mail')).toMatchObject({ state: 'OPEN', failures: 3, message: failed.message });
  });

  it('counts reports that come at the same moment one after the other', async () => {
    const reports = await Promise.all(Array.from({ length: 8 }, () => api.worker.reportSystem(failed)));
    expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await stateOf('mail')).toMatchObject({ state: 'OPEN', failures: 3 });
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
    expect(begun).toMatchObject([{ system: 'mail', state: 'CLOSED', failures: 1 }]);
    expect(await api.worker.troubledSystems()).toEqual(begun);
    await fail(2);
    await api.worker.sweepCursor('tasks');
    expect(await api.worker.troubledSystems()).toMatchObject([{ system: 'mail', state: 'OPEN' }]);
    await api.worker.decision('nobody');
    expect(await api.worker.troubledSystems()).toMatchObject([{ system: 'mail', state: 'OPEN' }]);
  });

  it('lets one job try it when the pause is over, opens again for longer, and closes with an answer', async () => {
    await fail(3);
    expect(await api.worker.takeTrial(['mail'])).toBe(false);
    await pause(1_050);
    expect(await stateOf('mail')).toMatchObject({ state: 'HALF_OPEN' });
    const trials = await Promise.all(Array.from({ length: 6 }, () => api.worker.takeTrial(['mail'])));
    expect(trials.filter(Boolean)).toHaveLength(1);

    const [again] = await fail(1);
    expect(again).toMatchObject({ changed: true, system: { state: 'OPEN' } });
    expect(Date.parse(again?.system.retryAt ?? '') - Date.now()).toBeGreaterThan(1_500);
    await pause(2_050);
    expect(await api.worker.takeTrial(['mail'])).toBe(true);
    const { system, changed } = await api.worker.reportSystem({ system: 'mail', result: 'ANSWERED' });
    expect({ changed, ...system }).toMatchObject({
      changed: true,
      state: 'CLOSED',
      failures: 0,
      since: null,
      retryAt: null,
      message: null,
    });
  });

  it('is held while the system asks to wait for long', async () => {
    const busy = { system: 'mail', result: 'BUSY', message: 'It is busy.' } as const;
    await api.worker.reportSystem({ ...busy, waitMs: 2_000 });
    expect(await stateOf('mail')).toMatchObject({ state: 'CLOSED' });
    await api.worker.reportSystem({ ...busy, waitMs: 60_000 });
    expect(await stateOf('mail')).toMatchObject({ state: 'OPEN', failures: 0, message: 'It is busy.' });
  });

  it('is not made for a system that nobody knows', async () => {
    await expect(api.worker.reportSystem({ ...failed, system: 'weather' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

/** Mocks the engine once: an instance with a free job on each of these elements. */
async function engineShows(...elements: string[]): Promise<void> {
  const since = '2026-11-22T21:05:20.000Z';
  const pass = (activityId: string) => ({
    id: `pass-${activityId}`,
    activityId,
    activityName: activityId,
    activityType: 'externalWorkerServiceTask',
    executionId: `e-${activityId}`,
    taskId: null,
    calledProcessInstanceId: null,
    assignee: null,
    startTime: since,
    endTime: null,
    durationInMillis: null,
  });
  const job = (elementId: string) => ({
    id: `job-${elementId}`,
    correlationId: `c-${elementId}`,
    processInstanceId: 'waiting',
    processDefinitionId: historicInstance('waiting').processDefinitionId,
    executionId: `e-${elementId}`,
    elementId,
    elementName: null,
    retries: 3,
    exceptionMessage: null,
    createTime: since,
    lockOwner: null,
    lockExpirationTime: null,
    tenantId: 'baton/',
  });
  nock(processApi).get('/history/historic-process-instances/waiting').reply(200, historicInstance('waiting'));
  nock(processApi)
    .post('/query/historic-activity-instances')
    .reply(200, page(...elements.map(pass)));
  for (const list of ['executions', 'variable-instances']) nock(processApi).post(`/query/${list}`).reply(200, page());
  for (const list of ['management/timer-jobs', 'management/jobs', 'management/deadletter-jobs', 'runtime/event-subscriptions'])
    nock(processApi).get(`/${list}`).query(true).reply(200, page());
  nock(externalJobApi)
    .get('/jobs')
    .query(true)
    .reply(200, page(...elements.map(job)));
  nock(processApi)
    .get(/\/resourcedata$/)
    .optionally()
    .reply(200, await readFile('tests/support/case-review/case-review.bpmn', 'utf8'));
}

describe('who looks', () => {
  it('sees on which element an instance waits for a system, since when and until when', async () => {
    const elements = ['check-case', 'record-case', 'send-confirmation'];
    const look = async () => {
      await engineShows(...elements);
      const document = `query { processInstance(id: "waiting") { currentElements { elementId waits { kind since until system { name } } } } }`;
      return (await api.as('otto')(document)).data?.['processInstance'].currentElements;
    };
    const time = expect.stringMatching(/Z$/) as string;
    const free = { kind: 'JOB_FREE', since: time, until: null, system: null };
    expect(await look()).toEqual(elements.map((elementId) => ({ elementId, waits: [free] })));
    await fail(3);
    expect(await look()).toEqual([
      { elementId: 'check-case', waits: [free] },
      { elementId: 'record-case', waits: [free] },
      { elementId: 'send-confirmation', waits: [{ kind: 'SYSTEM', since: time, until: time, system: { name: 'mail server' } }] },
    ]);
  });

  it('keeps what a provider answered out of the health, for whoever asks', async () => {
    const quoting = { ...failed, message: 'The mail server: expected JSON, got text/html, beginning "Ada Example is not known".' };
    for (let times = 0; times < 3; times += 1) await api.worker.reportSystem(quoting);
    const page = await answerHealth(api.deps, async () => null, new Request('http://api.test/health'));
    const query = await api.as('otto')('{ health { ok parts { message } systems { name message } } systems { message } }');
    expect(await page.text()).toContain('mail server');
    expect(JSON.stringify([await checkHealth(api.deps), query.data?.['health']])).not.toContain('Ada Example');
    expect(JSON.stringify(query.data?.['systems'])).toContain('Ada Example');
  });

  it('finds it in the health of the system, which it does not spoil', async () => {
    await fail(3);
    const health = await checkHealth(api.deps);
    expect(health.systems).toContainEqual(expect.objectContaining({ system: 'mail', state: 'OPEN', message: null }));
    const answer = await api.as('otto')(`query { health { parts { name ok } systems { name state retryAt } } }`);
    expect(answer.data?.['health']).toMatchObject({
      parts: [{ name: 'engine' }, { name: 'database', ok: true }, { name: 'inngest' }, { name: 'work', ok: true }],
      systems: expect.arrayContaining([
        { name: 'mail server', state: 'OPEN', retryAt: expect.stringMatching(/Z$/) as string },
      ]) as unknown[],
    });
  });
});
