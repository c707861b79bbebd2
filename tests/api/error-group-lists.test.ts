/** Lists of error groups: pages, orders and filters. */
import { beforeEach, describe, expect, it } from 'vitest';

import { markedWords } from '#inngest/define/worker-words.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { codeOf } from './api-under-test.ts';
import { minute, useErrorGroups } from './error-group-scene.ts';

mockNetwork();
const on = useErrorGroups();
const { list, fail } = on;

describe('the list of groups', () => {
  const words = (n: number) =>
    markedWords(`Cause ${String.fromCodePoint(97 + n).repeat(3)}.`, { class: 'WORKER_FAILED', system: null, status: null });
  beforeEach(async () => {
    for (let n = 0; n < 5; n++) {
      for (let again = 0; again <= n; again++)
        await fail(`j-${n}-${again}`, { exceptionMessage: words(n), failedAt: minute(10 - n), elementId: n < 2 ? 'first' : 'second' });
    }
  });
  const patterns = async (variables: Record<string, unknown>) =>
    (await list(variables)).nodes.map(({ pattern }: { pattern: string }) => pattern);

  it('pages in each order', async () => {
    const all = ['Cause aaa.', 'Cause bbb.', 'Cause ccc.', 'Cause ddd.', 'Cause eee.'];
    for (const [order, expected] of [
      ['LAST_SEEN', all],
      ['FIRST_SEEN', all],
      ['OCCURRENCES', all.toReversed()],
    ] as const) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Awaited<ReturnType<typeof list>> = await list({ order, first: 2, after });
        seen.push(...page.nodes.map(({ pattern }: { pattern: string }) => pattern));
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(seen, order).toEqual(expected);
    }
  });

  it('filters by state, process, element, class and text', async () => {
    expect(await patterns({ filter: { elementId: 'first' } })).toEqual(['Cause aaa.', 'Cause bbb.']);
    expect(await patterns({ filter: { text: 'CAUSE C' } })).toEqual(['Cause ccc.']);
    expect(await patterns({ filter: { text: '%' } })).toEqual([]);
    expect(await patterns({ filter: { errorClass: 'ENGINE_FAILED' } })).toEqual([]);
    expect(await patterns({ filter: { processDefinitionKey: 'hello-world' } })).toEqual([]);
    expect(await patterns({ filter: { states: ['RESOLVED', 'IGNORED'] } })).toEqual([]);
    expect(await patterns({ filter: { states: ['OPEN'] } })).toHaveLength(5);
  });

  it('rejects a foreign cursor and a page that is too large', async () => {
    expect(codeOf(await on.api.as('otto')('{ errorGroups(after: "x") { nodes { id } } }'))).toBe('INVALID_INPUT');
    expect(codeOf(await on.api.as('otto')('{ errorGroups(first: 1000) { nodes { id } } }'))).toBe('PAGE_TOO_LARGE');
  });
});
