import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { PrunedPage } from './pruned-page.ts';
import { isUnsettled, removeInstance } from './remove-instance.ts';

const instancesPerPage = 20;

/**
 * Removes one page of ended instances, those first that ended first. One that is not settled, or that cannot be removed, stays and holds up
 * no other: `after` counts how many of them the next page leaves out.
 */
export async function pruneHistory(deps: ApiDependencies, before: Date, after: string): Promise<PrunedPage> {
  const skipped = Number(after);
  const filter = { finished: true, finishedBefore: before, excludeSubprocesses: true } as const;
  const page = await deps.flowable.history.processInstances({
    ...filter,
    start: skipped,
    size: instancesPerPage,
    sort: 'endTime',
    order: 'asc',
  });
  let retained = 0;
  for (const instance of page.rows) {
    try {
      if (await isUnsettled(deps, instance)) retained += 1;
      else await removeInstance(deps, instance, 'removed');
    } catch (error) {
      retained += 1;
      deps.log.warn({ processInstanceId: instance.id, problem: String(error) }, 'An ended instance could not be removed');
    }
  }
  return { removed: page.rows.length - retained, next: page.rows.length < instancesPerPage ? null : String(skipped + retained) };
}
