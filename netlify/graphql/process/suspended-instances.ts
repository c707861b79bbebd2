import type { ApiContext } from '../context.ts';
import { tenantFilter } from './tenant-filter.ts';

/** Returns the instances of the tenant that are suspended at the engine. One query for all instances and Activities of a request. */
export async function suspendedInstanceIds({ deps, memo, person }: ApiContext): Promise<ReadonlySet<string>> {
  return memo('suspendedInstances', async () => {
    const filter = { ...tenantFilter(person), suspended: true, withoutVariables: true };
    return new Set((await deps.flowable.processInstances.running(filter)).map(({ id }) => id));
  });
}
