import type { EventSubscription, HistoricProcessInstance } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { allowedInstanceActions } from '#netlify/services/processes/access/may.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { relationsTo } from '#netlify/services/processes/access/relations.ts';
import { holdsThroughCalls } from '#netlify/core/through-calls.ts';

export interface Correlation {
  readonly messageName: string;
  readonly businessKey: string;
}

const rowsPerPage = 200;
const readsAtOnce = 5;

/**
 * Returns every wait for the message in running instances of the business key, of the person's tenant, into which the person may correlate.
 * Reads all pages; the number of reads under way is bounded.
 */
export async function findWaits(deps: ApiDependencies, person: Person, correlation: Correlation): Promise<EventSubscription[]> {
  const { messageName, businessKey } = correlation;
  const running = { tenantId: person.tenant, businessKey, finished: false, order: 'asc', size: rowsPerPage } as const;
  const waits = new Map<string, EventSubscription>();
  for (let start = 0; ; start += rowsPerPage) {
    const { rows, total } = await deps.flowable.history.processInstances({ ...running, start });
    const found = await atMost(readsAtOnce, rows, async (row) =>
      (await mayCorrelate(deps, person, row)) ? deps.flowable.eventSubscriptions.ofMessage({ processInstanceId: row.id, messageName }) : [],
    );
    // An instance that starts or ends meanwhile moves others to another page.
    for (const wait of found.flat()) waits.set(wait.id, wait);
    if (rows.length === 0 || start + rowsPerPage >= total) return [...waits.values()];
  }
}

function mayCorrelate(deps: ApiDependencies, person: Person, row: HistoricProcessInstance): Promise<boolean> {
  return holdsThroughCalls(deps.flowable, row, async (one) => {
    if (one.tenantId !== person.tenant) return false;
    const [relations = []] = await relationsTo(deps, person, [{ id: one.id, processDefinitionKey: await processKeyOf(deps, one) }]);
    return allowedInstanceActions('CORRELATE', relations);
  });
}
