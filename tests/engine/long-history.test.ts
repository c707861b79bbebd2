import { randomUUID } from 'node:crypto';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { lengthenHistory } from '#scripts/bench/lengthen-history.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';

const stack = inject('stack');
const clara = people(stack.api.url)('clara');
/** Repeated passes of a task and of the flow behind it. */
const loops = 10_000;

const start = `mutation ($key: String!) {
  startProcess(key: "hello-world", businessKey: $key, variables: { message: "Hello" }, idempotencyKey: $key) { processInstanceId } }`;

interface Event {
  id: string;
  at: string;
  elementId: string;
  state: string;
}
interface Page {
  processInstance: { events: { nodes: Event[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
}

let id: string;
const engine = new pg.Client({ connectionString: stack.postgres.flowableUrl });

beforeAll(async () => {
  const { startProcess } = await clara.request<{ startProcess: { processInstanceId: string } }>(start, { key: randomUUID() });
  id = startProcess.processInstanceId;
  await eventually(
    () => clara.request<{ processInstance: { status: string } }>('query ($id: ID!) { processInstance(id: $id) { status } }', { id }),
    ({ processInstance }) => processInstance.status === 'COMPLETED',
    { seconds: 60, what: 'The end of hello-world' },
  );
  await engine.connect();
  await lengthenHistory(engine, { processInstanceId: id, elementId: 'log-message', flowId: 'to-message-logged' }, loops);
}, 120_000);
afterAll(async () => {
  await engine.query(`delete from act_hi_actinst where proc_inst_id_ = $1`, [id]);
  await engine.end();
});

async function eventsOf(after: string | null): Promise<Page['processInstance']['events']> {
  const query = `query ($id: ID!, $after: String) { processInstance(id: $id) {
    events(kinds: [ELEMENT], first: 100, after: $after) { nodes { id at elementId state } pageInfo { hasNextPage endCursor } } } }`;
  return (await clara.request<Page>(query, { id, after })).processInstance.events;
}

describe('an instance with 20,000 passes at the engine', () => {
  it('has each pass of an element once in its timeline, the newest first, page by page', async () => {
    const events: Event[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await eventsOf(after);
      events.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(events).toHaveLength(loops + 3);
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(events.filter(({ state }) => state !== 'COMPLETED')).toEqual([]);
  }, 180_000);

  it('has the passes of its elements counted', async () => {
    const query = 'query ($id: ID!) { processInstance(id: $id) { outcome elementPasses { elementId passed cancelled active tookMs } } }';
    const once = { passed: 1, cancelled: 0, active: 0, tookMs: null };
    expect(await clara.request(query, { id })).toEqual({
      processInstance: {
        outcome: 'Message logged',
        elementPasses: [
          { ...once, elementId: 'message-given' },
          { ...once, elementId: 'log-message', passed: loops + 1 },
          { ...once, elementId: 'message-logged' },
          { ...once, elementId: 'to-log-message' },
          { ...once, elementId: 'to-message-logged', passed: loops + 1 },
        ],
      },
    });
  });
});
