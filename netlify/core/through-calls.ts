import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** Limit of calls followed up; deeper ones are ignored. */
const maxCalls = 10;

/** Whether something holds for the instance, or for an instance up its chain of callers. */
export async function holdsThroughCalls(
  { history }: ApiDependencies['flowable'],
  row: HistoricProcessInstance,
  holds: (row: HistoricProcessInstance) => Promise<boolean>,
): Promise<boolean> {
  let next: HistoricProcessInstance | null = row;
  for (let calls = 0; next && calls < maxCalls; calls += 1) {
    if (await holds(next)) return true;
    const caller: string | null | undefined = next.superProcessInstanceId;
    next = caller ? await history.processInstance(caller) : null;
  }
  return false;
}
