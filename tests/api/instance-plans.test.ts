import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { InstanceFilter } from '#netlify/services/processes/instances/instance-filter.ts';
import { listUnmappedElements } from '#netlify/services/operations/unmapped-elements.ts';
import { listInstances } from '#netlify/services/processes/instances/list-instances.ts';
import { serviceLevelsOf } from '#netlify/services/processes/instances/service-levels.ts';
import { seedInstances } from '#scripts/bench/seed-instances.ts';

import { somebody } from './activity-scene.ts';
import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';

const ended = 190_000;
const running = 10_000;
/** Rows that a list may read in its order before gathering its own rows. */
const nearby = 2_000;

let explained: ExplainedDatabase;

beforeAll(async () => {
  explained = await explainedDatabase();
  await seedInstances(explained.deps.database, { ended, running });
}, 600_000);
afterAll(() => explained.pool.end());

const anyOf = (...conditions: NonNullable<InstanceFilter['variables']>[number]['anyOf']) => ({ anyOf: conditions });
const yesterday = new Date(Date.now() - 86_400_000);
const lists: Readonly<Record<string, InstanceFilter>> = {
  everything: {},
  running: { status: ['RUNNING'] },
  failed: { status: ['FAILED'] },
  'running or failed': { status: ['RUNNING', 'FAILED'] },
  completed: { status: ['COMPLETED'] },
  cancelled: { status: ['CANCELLED'] },
  'of a process': { processDefinitionKey: 'process-1' },
  'of a version': { processDefinitionKey: 'process-1', version: 2 },
  'of a rare process': { processDefinitionKey: 'rare-process' },
  'of a business key': { businessKey: 'APP-4711' },
  'whose key begins so': { text: 'app-4711' },
  'whose key begins as most do': { text: 'app' },
  'at an element': { element: 'task-3' },
  'at an element of a process': { element: 'task-3', processDefinitionKey: 'rare-process' },
  'with an error': { errorText: 'to request 19' },
  'of a day': { startedAfter: yesterday },
  'of an hour long ago': {
    startedAfter: new Date(Date.now() - 30 * 86_400_000),
    startedBefore: new Date(Date.now() - 30 * 86_400_000 + 3_600_000),
  },
  'ended in a day': { endedAfter: yesterday, endedBefore: new Date() },
  'with a rare number': { variables: [anyOf({ name: 'amount', comparison: 'GE', number: 99_990 })] },
  'with a usual number': { variables: [anyOf({ name: 'amount', comparison: 'LT', number: 50_000 })] },
  'with a rare text': { variables: [anyOf({ name: 'reference', comparison: 'EQ', text: 'REF-4711' })] },
  'with the beginning of a text': { variables: [anyOf({ name: 'reference', comparison: 'LIKE', text: 'REF-4711*' })] },
  'with one of two': {
    variables: [anyOf({ name: 'reference', text: 'REF-4711' }, { name: 'amount', comparison: 'GT', number: 99_995 })],
  },
  'with two': { variables: [anyOf({ name: 'amount', comparison: 'GT', number: 99_000 }), anyOf({ name: 'risk', text: 'hit' })] },
};

const directions = [true, false];

const otto = somebody('otto', { roles: ['operator'] });
const orders = ['STARTED', 'ENDED', 'BUSINESS_KEY', 'DURATION'] as const;

describe.each(orders)('by %s, a list of instances', (order) => {
  it.each(Object.entries(lists))('%s reads what is nearby and its own rows', async (name, filter) => {
    const found = await listInstances(explained.deps, otto, { filter, order });
    const { rows, wholeTables } = await explained.costOf(() => listInstances(explained.deps, otto, { filter, order }));
    expect(wholeTables, name).toEqual([]);
    // A full page comes from nearby rows, each with its variables; else each own row is read, and its variables. A condition that most
    // variables fit reads those of the running instances, several for each.
    const own = found.pageInfo.hasNextPage ? 0 : found.nodes.length;
    expect(rows, name).toBeLessThanOrEqual(4 * nearby + 4 * own + 12 * running);
  });
});

describe.each(orders)('by %s', (order) => {
  it.each(directions)(
    'a page of running instances among many that have ended is read along an index (descending: %s)',
    async (descending) => {
      const list = () => listInstances(explained.deps, otto, { filter: { status: ['RUNNING'] }, order, descending });
      expect((await list()).nodes).toHaveLength(25);
      expect((await explained.costOf(list)).rows).toBeLessThanOrEqual(nearby);
    },
  );
});

describe('the service level of a process', () => {
  it('reads what ended in its 30 days and what runs, not the history', async () => {
    const processDefinitions = { ...explained.deps.flowable.processDefinitions, serviceLevel: async () => '90% within PT12H' };
    const deps = { ...explained.deps, flowable: { ...explained.deps.flowable, processDefinitions } };
    const ask = () => serviceLevelsOf(deps, { tenant: '', key: 'process-1' });
    const levels = await ask();
    expect(levels.map(({ version }) => version)).toEqual([3, 2, 1]);
    const completed = levels.reduce((sum, level) => sum + level.completed, 0);
    expect(completed).toBeGreaterThan(5_000);
    const { rows, wholeTables } = await explained.costOf(ask);
    expect(wholeTables).toEqual([]);
    // Cancelled ones are read along, one in twenty-five; a version is one look into the index.
    expect(rows).toBeLessThanOrEqual(1.1 * completed + running + 20);
  });
});

describe('the elements that a migration needs mapped', () => {
  it('reads what runs, not the history', async () => {
    const elements = async (id: string) => (id === 'target' ? {} : { 'task-3': { type: 'userTask', name: null } });
    const processDefinitions = { ...explained.deps.flowable.processDefinitions, elements, ofVersion: async () => ({ id: 'target' }) };
    const deps = { ...explained.deps, flowable: { ...explained.deps.flowable, processDefinitions: processDefinitions as never } };
    const ask = () => listUnmappedElements(deps, { tenant: '', key: 'process-1', toVersion: 3 });
    expect(await ask()).toMatchObject([{ elementId: 'task-3', candidates: [] }]);
    const { rows, wholeTables } = await explained.costOf(ask);
    expect(wholeTables).toEqual([]);
    expect(rows).toBeLessThanOrEqual(running);
  });
});
