/** Migration to another version: what the dry run refuses, and what is looked at again before each instance. */
import { beforeEach, describe, expect, it } from 'vitest';

import type { ModelElements } from '#flowable/client/index.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { processInstance } from '#netlify/database/schema.ts';

import { ask as askApi, somebody } from './activity-scene.ts';
import { codeOf } from './api-under-test.ts';
import { useOperations } from './operation-scene.ts';

mockNetwork();
const on = useOperations();
const { plan, planned, start, run, read, statuses } = on;

const task = (more: object = {}): ModelElements[string] => ({ type: 'userTask', name: null, ...more });
const before: ModelElements = {
  kept: task(),
  dropped: task(),
  changed: task(),
  each: task({ repeated: true }),
  around: { type: 'subProcess', name: null, repeated: true },
  inside: task({ within: 'around' }),
  edge: { type: 'boundaryEvent', name: null, attachedTo: 'kept' },
};
const after: ModelElements = {
  ...before,
  renamed: task({ name: 'Renamed' }),
  inner: task({ within: 'around' }),
  changed: { type: 'receiveTask', name: null },
};
delete (after as Record<string, unknown>)['dropped'];
delete (after as Record<string, unknown>)['edge'];

let from: string;
let to: string;
beforeEach(() => {
  from = on.engine.deploy(1, before);
  to = on.engine.deploy(2, after);
});
const standing = (id: string, ...elements: string[]): string => {
  on.engine.start(id, { processDefinitionId: from });
  on.engine.stand(id, ...elements);
  return id;
};
const migrate = (processInstanceIds: string[], toVersion = 2, mappings: readonly { from: string; to: string }[] = []) => ({
  kind: 'MIGRATE',
  processInstanceIds,
  toVersion,
  mappings,
});
const problems = async (input: object) =>
  (await planned({ ...input })).items.nodes.map(({ problem }: { problem: string | null }) => problem);

describe('the dry run of a migration', () => {
  it.each([
    ['kept', null],
    ['edge', null],
    ['dropped', "It has a token at 'dropped', which version 2 does not have: map it to another element, or move it first."],
    ['changed', "It has a token at 'changed', which is another kind of element in version 2."],
    ['each', "It has a token at 'each', which is repeated: the engine would begin all repetitions anew."],
    ['inside', "It has a token at 'inside', which is repeated: the engine would begin all repetitions anew."],
  ])('judges a token at the element %s', async (element, problem) => {
    expect(await problems(migrate([standing('pi', 'kept', element)]))).toEqual([problem]);
    expect(on.engine.made).toEqual([]);
  });

  it('refuses an unknown version, the same version, and an instance that has ended', async () => {
    standing('pi', 'kept');
    on.engine.start('ended', { processDefinitionId: from, endTime: new Date(0).toISOString() });
    expect(await problems(migrate(['pi'], 7))).toEqual(['Its process has no version 7.']);
    expect(await problems(migrate(['pi'], 1))).toEqual(['It has version 1 already.']);
    expect(await problems(migrate(['pi', 'ended']))).toEqual([null, 'The process instance has ended.']);
  });

  it.each([
    ['dropped', 'renamed', null],
    ['dropped', 'changed', "The mapping of 'dropped' leads to 'changed', which is another kind of element."],
    ['dropped', 'nowhere', "The mapping of 'dropped' leads to 'nowhere', which version 2 does not have."],
    ['dropped', 'inner', "The mapping of 'dropped' leads to 'inner', which is in another sub-process."],
    ['dropped', 'each', "It has a token at 'dropped', which is repeated: the engine would begin all repetitions anew."],
    ['around', 'around', "'around' cannot be mapped: only tasks and events that wait can."],
  ])('judges a mapping of %s to %s', async (element, toElement, problem) => {
    standing('pi', element);
    expect(await problems(migrate(['pi'], 2, [{ from: element, to: toElement }]))).toEqual([problem]);
  });

  it('refuses two mappings of one element', async () => {
    standing('pi', 'dropped');
    const twice = [
      { from: 'dropped', to: 'renamed' },
      { from: 'dropped', to: 'kept' },
    ];
    expect(codeOf(await plan(migrate(['pi'], 2, twice)))).toBe('INVALID_INPUT');
  });

  it('needs a version', async () => {
    standing('pi', 'kept');
    for (const input of [{ kind: 'MIGRATE', processInstanceIds: ['pi'] }, migrate(['pi'], 0)])
      expect(codeOf(await plan(input))).toBe('INVALID_INPUT');
  });
});

describe('a migration', () => {
  it('looks again before each instance: at its version, and at where it stands by now', async () => {
    const ids = ['plain', 'moved', 'gone', 'quicker'].map((id) => standing(id, 'kept'));
    const { id } = await planned(migrate(ids));
    on.engine.stand('moved', 'dropped');
    await on.engine.client.processInstances.cancel('gone', 'Somebody');
    await on.engine.client.processInstances.migrate('quicker', to);
    on.engine.made.length = 0;
    await start(id);
    await run(id);
    expect(on.engine.made).toEqual(['migrate plain']);
    expect(await statuses(id)).toEqual(['RESOLVED', 'FAILED', 'SKIPPED', 'SKIPPED']);
    expect((await read(id)).items.nodes[1].problem).toContain("'dropped'");
  });

  it('gives the engine the mappings of the elements where the instance stands, and no other', async () => {
    standing('mapped', 'dropped');
    standing('plain', 'kept');
    const { id } = await planned(migrate(['mapped', 'plain'], 2, [{ from: 'dropped', to: 'renamed' }]));
    await start(id);
    await run(id);
    expect(on.engine.made.toSorted()).toEqual(['migrate dropped>renamed mapped', 'migrate plain']);
    expect(await statuses(id)).toEqual(['RESOLVED', 'RESOLVED']);
  });

  it('repeats no migration whose answer was lost', async () => {
    standing('pi', 'kept');
    on.engine.faults.set('pi', 'LOST_AFTER');
    const { id } = await planned(migrate(['pi']));
    await start(id);
    await run(id);
    await run(id);
    expect(on.engine.made).toEqual(['migrate pi']);
    expect(await statuses(id)).toEqual(['RESOLVED']);
  });
});

describe('unmappedElements', () => {
  const ask = async (who: Parameters<typeof plan>[1], processInstanceIds: readonly string[] | null = null, toVersion = 2) => {
    const query = `query ($to: Int!, $ids: [ID!]) { unmappedElements(key: "case-review", toVersion: $to, processInstanceIds: $ids) {
      elementId name type instances candidates { elementId } } }`;
    return (await askApi(on.api, who ?? 'otto', query, { to: toVersion, ids: processInstanceIds })).data?.['unmappedElements'];
  };
  const stored = (id: string, currentElements: string[], tenantId = '') =>
    on.api.deps.database.insert(processInstance).values({
      id,
      tenantId,
      currentElements,
      processDefinitionId: from,
      processDefinitionKey: 'case-review',
      version: 1,
      status: 'RUNNING',
      startedAt: new Date(),
      readAt: 'epoch',
    });
  const dropped = { elementId: 'dropped', name: null, type: 'userTask', candidates: [{ elementId: 'renamed' }, { elementId: 'kept' }] };

  it('counts the instances of the tenant by element, all or some, with the elements of the same kind', async () => {
    await stored('one', ['dropped', 'edge']);
    await stored('two', ['dropped', 'kept']);
    await stored('theirs', ['dropped', 'around'], 'north');
    expect(await ask('otto')).toEqual([{ ...dropped, instances: 2 }]);
    expect(await ask('otto', ['one'])).toEqual([{ ...dropped, instances: 1 }]);
    expect(await ask('otto', ['theirs'])).toEqual([]);
    expect(await ask(somebody('olga', { roles: ['operator'], tenant: 'north' }))).toEqual([{ ...dropped, instances: 1 }]);
    expect(await ask('otto', null, 7)).toEqual([]);
  });
});
