import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Incident } from './incident.ts';
import { openIncidentIds, settleIncidents } from './settle-incidents.ts';

/** Retries, and notes the retry at the incident that stood for the failure before: one that follows is another. */
export async function retrying<Result>(
  deps: ApiDependencies,
  { kind, sourceId }: Pick<Incident, 'kind' | 'sourceId'>,
  retryIt: () => Promise<Result>,
): Promise<Result> {
  const ids = await openIncidentIds(deps, kind, sourceId);
  const result = await retryIt();
  if (result) {
    await settleIncidents(
      deps,
      ids.map((id) => ({ id, ending: null })),
    );
  }
  return result;
}
