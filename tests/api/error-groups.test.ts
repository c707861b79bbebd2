/** Groups of failures with one cause: what belongs together, and what an operator sees of it. */
import { describe, expect, it } from 'vitest';

import type { FailureCause } from '#inngest/define/failure-cause.ts';
import { markedWords } from '#inngest/define/worker-words.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { codeOf, tokenOfStranger } from './api-under-test.ts';
import { failedJob } from './engine-replies.ts';
import { minute, useErrorGroups } from './error-group-scene.ts';

mockNetwork();
const on = useErrorGroups();
const { list, onlyGroup, fail } = on;

const mail = (status: number): FailureCause => ({ class: 'SYSTEM_UNAVAILABLE', system: 'mail', status });
const ulids = (n: number) => `01JDV5Q3W8ZK4M7T9X2B${String(100_000 + n)}`;
/** Five causes; the message of each differs from one case to the next. */
const causes: ((n: number) => string)[] = [
  (n) =>
    markedWords(
      `The mail server failed with status 503 for "Person ${n} O'Neil" after ${n} ms at https://mail.test/m/${n}?q=${n}.`,
      mail(503),
    ),
  (n) => markedWords(`The mail server failed with status 500 for "Person ${n}" after ${n} ms at https://mail.test/m/${n}.`, mail(500)),
  (n) =>
    markedWords(`Amount ${(n * 1.25).toFixed(2)} EUR of case ${ulids(n)} is above the limit since 2026-11-${10 + (n % 20)}T10:00:00Z.`, {
      class: 'WORKER_GAVE_UP',
      system: null,
      status: null,
    }),
  (n) =>
    markedWords(`Amount ${(n * 1.25).toFixed(2)} EUR of case ${ulids(n)} is below the limit since 2026-11-${10 + (n % 20)}T10:00:00Z.`, {
      class: 'WORKER_GAVE_UP',
      system: null,
      status: null,
    }),
  (n) => `No catching boundary event found for error with errorCode 'SOLD_OUT', neither in same process nor in parent process ${n}`,
];

describe('a group', () => {
  it('has all failures of one cause: 1,000 failures with five causes make five groups', async () => {
    const failures = Array.from({ length: 1_000 }, (_, n) => failedJob(`j-${n}`, { exceptionMessage: causes[n % 5]?.(n) ?? null }));
    let recorded = 0;
    for (let start = 0; start < failures.length; start += 100)
      recorded += await on.api.worker.recordIncidents(failures.slice(start, start + 100));
    expect(recorded).toBe(1_000);
    const { nodes } = await list();
    expect(nodes).toHaveLength(5);
    expect(
      nodes.map(({ occurrences, waitingCount }: { occurrences: number; waitingCount: number }) => [occurrences, waitingCount]),
    ).toEqual(Array.from({ length: 5 }, () => [200, 200]));
    expect(nodes.map(({ errorClass, status }: { errorClass: string; status: number | null }) => [errorClass, status])).toEqual(
      expect.arrayContaining([
        ['SYSTEM_UNAVAILABLE', 503],
        ['SYSTEM_UNAVAILABLE', 500],
        ['WORKER_GAVE_UP', null],
        ['ERROR_NOT_CAUGHT', null],
      ]),
    );
  });

  it('counts an occurrence once, however often it is reported', async () => {
    expect(await fail('j')).toBe(1);
    expect(await fail('j')).toBe(0);
    expect(await fail('j', { failedAt: minute(30) }), 'the job was retried and failed again').toBe(1);
    expect(await onlyGroup()).toMatchObject({ occurrences: 2, firstSeen: minute(6), lastSeen: minute(30) });
  });

  it('spans the versions of a process, and not two elements', async () => {
    await fail('a');
    await fail('b', { processDefinitionId: 'case-review:7:x' });
    await fail('c', { elementId: 'open-account' });
    expect((await list()).nodes.map(({ occurrences }: { occurrences: number }) => occurrences).toSorted()).toEqual([1, 2]);
  });

  it('shows its incidents, business keys, trend, runbook and safe operations', async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    await fail('a', { failedAt: hoursAgo(0.5) });
    await fail('b', { failedAt: hoursAgo(30) });
    await fail('c', { failedAt: hoursAgo(40 * 24) });
    const { id } = await onlyGroup();
    const query = `{ errorGroup(id: "${id}") { runbook operations businessKeys(first: 2) hours: trend(by: HOUR) { count } days: trend(by: DAY) { count }
      incidents(open: true, first: 2) { nodes { processInstanceId businessKey processVersion message activityId } pageInfo { hasNextPage endCursor } } } }`;
    const group = (await on.api.as('otto')(query)).data?.['errorGroup'];
    const counts = (trend: { count: number }[]) => trend.map(({ count }) => count);
    expect(counts(group.hours)).toEqual([...Array.from({ length: 23 }, () => 0), 1]);
    expect(counts(group.days)).toEqual([...Array.from({ length: 12 }, () => 0), 1, 1]);
    expect(group).toMatchObject({
      runbook: 'worker-failed',
      operations: ['RETRY', 'CANCEL'],
      businessKeys: ['bk-a', 'bk-b'],
      incidents: {
        nodes: [
          { processInstanceId: 'pi-a', businessKey: 'bk-a', processVersion: 1, message: 'The register does not answer.', activityId: null },
          { processInstanceId: 'pi-b' },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
    const rest = `{ errorGroup(id: "${id}") { incidents(open: true, first: 2, after: "${group.incidents.pageInfo.endCursor}") { nodes { businessKey } } } }`;
    expect((await on.api.as('otto')(rest)).data?.['errorGroup'].incidents.nodes).toEqual([{ businessKey: 'bk-c' }]);
  });

  it('is of one tenant, and for operators', async () => {
    await fail('a');
    await fail('b', { tenantId: 'north' });
    const { id } = await onlyGroup();
    expect((await list()).nodes).toHaveLength(1);
    const north = await tokenOfStranger({ id: 'nora', roles: ['operator'], tenant: 'north' });
    const seen = await on.api.withToken(north, '{ errorGroups { nodes { id occurrences waitingCount } } }');
    expect(seen.data?.['errorGroups'].nodes).toEqual([{ id, occurrences: 1, waitingCount: 1 }]);
    const elsewhere = await tokenOfStranger({ id: 'eve', roles: ['operator'], tenant: 'elsewhere' });
    expect((await on.api.withToken(elsewhere, `{ errorGroup(id: "${id}") { id } }`)).data).toEqual({ errorGroup: null });
    const resolve = `mutation { reopenErrorGroup(id: "${id}", reason: "x") { id } }`;
    expect(codeOf(await on.api.withToken(elsewhere, resolve))).toBe('NOT_FOUND');
    expect(codeOf(await on.api.as('rita')('{ errorGroups { nodes { id } } }'))).toBe('FORBIDDEN');
  });
});
