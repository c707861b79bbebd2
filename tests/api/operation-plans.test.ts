/** Dry runs: the set that they freeze, and what they refuse. */
import { describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask } from './activity-scene.ts';
import { codeOf } from './api-under-test.ts';
import { failedJob } from './engine-replies.ts';
import { retry, useOperations } from './operation-scene.ts';

mockNetwork();
const on = useOperations();
const { plan, planned, stored, failedInstances } = on;

describe('planOperation', () => {
  it('stores what would happen to each item, and does nothing', async () => {
    on.engine.start('pi-ok');
    const ids = failedInstances(2);
    const dryRun = await planned(retry([...ids, 'pi-ok']));
    expect(dryRun).toMatchObject({ status: 'PLANNED', total: 3, pending: 2, skipped: 1, reason: null });
    expect(dryRun.items.nodes).toEqual([
      expect.objectContaining({
        processInstanceId: 'pi-0',
        businessKey: 'bk-pi-0',
        message: 'The register does not answer.',
        problem: null,
      }),
      expect.objectContaining({ processInstanceId: 'pi-1', status: 'PENDING' }),
      expect.objectContaining({ processInstanceId: 'pi-ok', status: 'SKIPPED', problem: 'It has no incident that needs an operator.' }),
    ]);
    expect(on.engine.made).toEqual([]);
    expect(on.api.sent).toEqual([]);
  });

  it('selects by a filter, by incidents and by a group of incidents', async () => {
    on.engine.start('pi-ok');
    await stored(failedInstances(3), 'FAILED');
    await stored(['pi-ok'], 'RUNNING');
    expect((await planned({ kind: 'CANCEL', filter: { status: ['FAILED'] } })).total).toBe(3);
    expect((await planned({ kind: 'RETRY_INCIDENTS', incidentIds: ['job-of-pi-1'] })).items.nodes).toMatchObject([
      { processInstanceId: 'pi-1' },
    ]);
    await on.api.worker.recordIncidents(['pi-0', 'pi-2'].map((id) => failedJob(`job-of-${id}`, { processInstanceId: id })));
    const groups = (await ask(on.api, 'otto', '{ errorGroups { nodes { id } } }')).data?.['errorGroups'].nodes;
    const ofGroup = await planned({ kind: 'RETRY_INCIDENTS', errorGroupId: groups[0].id });
    expect(ofGroup.items.nodes.map((item: { processInstanceId: string }) => item.processInstanceId)).toEqual(['pi-0', 'pi-2']);
  });

  it.each([
    ['no selection', { kind: 'CANCEL' }, 'exactly one of'],
    ['two selections', { kind: 'CANCEL', processInstanceIds: ['a'], filter: {} }, 'exactly one of'],
    ['an argument of another kind', { kind: 'CANCEL', processInstanceIds: [], elementId: 'x' }, 'elementId'],
    ['a missing argument', { kind: 'MOVE_TOKEN', processInstanceIds: [], elementId: 'x' }, 'toElementId'],
  ])('rejects %s', async (_, input, words) => {
    const answer = await plan(input);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors[0]?.message).toContain(words);
  });

  it('rejects more than 10,000 items, and ids that the tenant does not have', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => `many-${n}`);
    for (let first = 0; first < many.length; first += 1_000) await stored(many.slice(first, first + 1_000), 'RUNNING');
    const answer = await plan({ kind: 'CANCEL', filter: {} });
    expect(answer.errors[0]?.message).toContain('more than 10,000');
    on.engine.start('of-north', { tenantId: 'north' });
    expect(codeOf(await plan(retry(['of-north'])))).toBe('NOT_FOUND');
    expect(codeOf(await plan({ kind: 'CANCEL', incidentIds: ['job-of-nobody'] }))).toBe('NOT_FOUND');
  });

  it('rejects a corrected value that does not fit, and skips jobs of a process that nobody here knows', async () => {
    const ids = failedInstances(1);
    const answer = await plan({ ...retry(ids), variables: { email: 'no address' } });
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors[0]?.extensions).toMatchObject({ field: 'variables.email' });
    expect((await planned({ ...retry(ids), variables: { email: 'anna@example.org' } })).items.nodes).toMatchObject([{ problem: null }]);
    on.engine.start('foreign');
    on.engine.fail('foreign', 'It failed.', { processDefinitionId: 'foreign:1:x' });
    const { items } = await planned({ ...retry(['foreign']), variables: { email: 'anna@example.org' } });
    expect(items.nodes).toMatchObject([{ status: 'SKIPPED', problem: 'Nothing here knows the variables of its process.' }]);
  });
});
