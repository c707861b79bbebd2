/** States of an error group: resolved, ignored, opened again. */
import { describe, expect, it } from 'vitest';

import { incident } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { codeOf } from './api-under-test.ts';
import { useErrorGroups } from './error-group-scene.ts';

mockNetwork();
const on = useErrorGroups();
const { onlyGroup, change, fail, endAll } = on;

describe('an operator', () => {
  it('cannot resolve a group while an incident is open, waiting or being retried', async () => {
    await fail('a');
    const { id } = await onlyGroup();
    const refused = await change('resolveErrorGroup', `id: "${id}", reason: "Repaired"`);
    expect(codeOf(refused)).toBe('GROUP_NOT_SOLVED');
    expect(refused.errors[0]?.message).toContain('One incident of this cause is not over');
    const [row] = await on.api.owner.select().from(incident);
    await on.api.worker.settleIncidents([{ id: row?.id ?? '' }]);
    expect(await onlyGroup()).toMatchObject({ waitingCount: 0, retryingCount: 1 });
    expect(codeOf(await change('resolveErrorGroup', `id: "${id}", reason: "Repaired"`))).toBe('GROUP_NOT_SOLVED');
    await endAll('RESOLVED');
    const resolved = await change('resolveErrorGroup', `id: "${id}", reason: " Repaired "`);
    expect(resolved.data?.['resolveErrorGroup']).toMatchObject({ state: 'RESOLVED', stateBy: 'otto', reason: 'Repaired' });
  });

  it('gets a resolved group back when the failure recurs', async () => {
    await fail('a');
    await endAll('RESOLVED');
    const { id } = await onlyGroup();
    await change('resolveErrorGroup', `id: "${id}", reason: "Repaired"`);
    await fail('a');
    expect(await onlyGroup(), 'the same occurrence again is no recurrence').toMatchObject({ state: 'RESOLVED', reopened: 0 });
    await fail('b');
    expect(await onlyGroup()).toMatchObject({ state: 'OPEN', reopened: 1, stateBy: null, reason: null });
  });

  it('ignores a group for a number of occurrences, until a time, or for good', async () => {
    await fail('a');
    const { id } = await onlyGroup();
    const state = async () => (await onlyGroup()).state;
    await change('ignoreErrorGroup', `id: "${id}", occurrences: 2, reason: "Known"`);
    await fail('b');
    await fail('c');
    expect(await state()).toBe('IGNORED');
    await fail('d');
    expect(await onlyGroup()).toMatchObject({ state: 'OPEN', reopened: 1 });
    await change('ignoreErrorGroup', `id: "${id}", until: "2099-01-01T00:00:00.000Z", reason: "Known"`);
    await fail('e', { failedAt: '2098-12-31T00:00:00.000Z' });
    expect(await state()).toBe('IGNORED');
    await fail('f', { failedAt: '2099-01-01T00:00:00.000Z' });
    expect(await state()).toBe('OPEN');
    await change('ignoreErrorGroup', `id: "${id}", reason: "For good"`);
    await fail('g', { failedAt: '2099-02-01T00:00:00.000Z' });
    expect(await state()).toBe('IGNORED');
    await change('reopenErrorGroup', `id: "${id}", reason: "Not any more"`);
    expect(await onlyGroup()).toMatchObject({ state: 'OPEN', stateBy: 'otto', reason: 'Not any more', reopened: 2 });
  });

  it.each([
    ['a reason', 'reopenErrorGroup', 'reason: "  "'],
    ['a time in the future', 'ignoreErrorGroup', 'until: "2020-01-01T00:00:00.000Z", reason: "x"'],
    ['a number of occurrences', 'ignoreErrorGroup', 'occurrences: 0, reason: "x"'],
  ])('has to give %s', async (_, mutation, args) => {
    await fail('a');
    const { id } = await onlyGroup();
    expect(codeOf(await change(mutation, `id: "${id}", ${args}`))).toBe('INVALID_INPUT');
  });
});

describe('resolving while a failure is recorded', () => {
  it('never leaves a resolved group with an open incident', async () => {
    await fail('a');
    await endAll('RESOLVED');
    const { id } = await onlyGroup();
    for (let n = 0; n < 10; n++) {
      await Promise.all([fail(`j-${n}`), change('resolveErrorGroup', `id: "${id}", reason: "Repaired"`)]);
      const { state, waitingCount } = await onlyGroup();
      expect([state, waitingCount > 0]).toEqual(['OPEN', true]);
      await endAll('RESOLVED');
    }
  });
});
