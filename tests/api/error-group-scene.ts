/** Error groups through the API, without an engine: their incidents are recorded as the bridge does it. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';

import { errorGroup, incident } from '#netlify/database/schema.ts';

import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { failedJob } from './engine-replies.ts';

const fields =
  'id state stateBy reason errorClass pattern system status occurrences reopened waitingCount retryingCount firstSeen lastSeen elementId';

export const minute = (n: number): string => new Date(Date.UTC(2026, 10, 22, 21, n)).toISOString();

/** Starts an API for the tests of a file; each test begins without incidents. */
export function useErrorGroups() {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.owner.delete(incident);
    await api.owner.delete(errorGroup);
  });
  const list = async (variables: Record<string, unknown> = {}) => {
    const query = `query ($filter: ErrorGroupFilter, $order: ErrorGroupOrder, $first: Int, $after: String) {
      errorGroups(filter: $filter, order: $order, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    return (await api.as('otto')(query, variables)).data?.['errorGroups'];
  };
  return {
    get api() {
      return api;
    },
    list,
    onlyGroup: async () => (await list()).nodes[0],
    change: (mutation: string, args: string, rest = fields) => api.as('otto')(`mutation { ${mutation}(${args}) { ${rest} } }`),
    fail: (jobId: string, rest: Parameters<typeof failedJob>[1] = {}) => api.worker.recordIncidents([failedJob(jobId, rest)]),
    /** Ends all incidents that are open. */
    endAll: async (ending: 'RESOLVED' | 'CANCELLED' | 'RETRIED') => {
      const ids = await api.owner
        .select({ id: incident.id })
        .from(incident)
        .where(sql`${incident.endedAt} is null`);
      await api.worker.settleIncidents(ids.map(({ id }) => ({ id, ending })));
    },
  };
}
