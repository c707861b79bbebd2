import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { stuckDecisionsOfTenant } from '#netlify/services/activities/process/stuck-decisions.ts';
import { findErrorGroup } from '#netlify/services/incidents/list-error-groups.ts';
import { openIncidents } from '#netlify/services/incidents/list-incidents.ts';
import type { Selection } from '#netlify/services/operations/kind.ts';
import { maxItems } from '#netlify/services/operations/limits.ts';
import { tooMany } from '#netlify/services/operations/plan-operation.ts';
import { selectInstanceIds } from '#netlify/services/processes/instances/select-instances.ts';
import { decisionIncidentId, isDecision } from '#netlify/services/processes/access/incident-id.ts';

import type { ApiContext } from '../context.ts';
import type { OperationInput } from '../generated/resolvers.ts';

interface Selecting {
  readonly processInstanceIds: OperationInput['processInstanceIds'] | undefined;
  readonly incidentIds: OperationInput['incidentIds'] | undefined;
  readonly errorGroupId: OperationInput['errorGroupId'] | undefined;
  readonly filter: OperationInput['filter'] | undefined;
}

const idsPerRead = 500;

/**
 * Returns the instances and incidents that an operator asks for, all of the caller's tenant.
 *
 * @throws ApiError `INVALID_INPUT` for none or several ways of selecting, and for too many; `NOT_FOUND` for an id that the tenant does not have
 */
export async function select(context: ApiContext, input: Selecting): Promise<Selection> {
  const { processInstanceIds, incidentIds, errorGroupId, filter } = input;
  const given = [processInstanceIds, incidentIds, errorGroupId, filter].filter((way) => way !== null && way !== undefined);
  if (given.length !== 1) throw selectOneWay();
  if (processInstanceIds) return wholeInstances(context, await requireInstances(context, processInstanceIds));
  if (incidentIds) return ofIncidents(context, new Set(incidentIds));
  if (errorGroupId) return selectGroup(context, errorGroupId);
  const ids = await selectInstanceIds(context.deps, context.person, filter ?? {}, maxItems + 1);
  return wholeInstances(context, [...(await readInstances(context, ids)).values()]);
}

/** Returns the incidents of a group that are open, with their instances. @throws ApiError `INVALID_INPUT` for too many; `NOT_FOUND` */
export const selectGroup = async (context: ApiContext, errorGroupId: string): Promise<Selection> =>
  ofIncidents(context, await idsOfGroup(context, errorGroupId), { lenient: true });

const selectOneWay = (): ApiError => {
  const problem = 'select by exactly one of processInstanceIds, incidentIds, errorGroupId and filter.';
  return new ApiError('INVALID_INPUT', { field: 'input', problem });
};

const wholeInstances = ({ person }: ApiContext, instances: HistoricProcessInstance[]): Selection => ({
  tenant: person.tenant,
  instances,
  incidentIds: null,
});

/** Reads instances of the tenant as the engine knows them now. @throws ApiError `INVALID_INPUT` for too many */
async function readInstances({ deps, person }: ApiContext, ids: readonly string[]): Promise<Map<string, HistoricProcessInstance>> {
  if (ids.length > maxItems) throw tooMany();
  const found = new Map<string, HistoricProcessInstance>();
  for (let start = 0; start < ids.length; start += idsPerRead) {
    const processInstanceIds = ids.slice(start, start + idsPerRead);
    const { rows } = await deps.flowable.history.processInstances({ processInstanceIds, tenantId: person.tenant, size: idsPerRead });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

async function requireInstances(context: ApiContext, asked: readonly string[]): Promise<HistoricProcessInstance[]> {
  const ids = [...new Set(asked)];
  const found = await readInstances(context, ids);
  return ids.map((id) => found.get(id) ?? missing('process instance', id));
}

function missing(kind: string, id: string): never {
  throw new ApiError('NOT_FOUND', { kind, id });
}

async function idsOfGroup({ deps, person }: ApiContext, id: string): Promise<Set<string>> {
  const group = (await findErrorGroup(deps, person, id)) ?? missing('error group', id);
  const incidents = await openIncidents(deps, group, maxItems + 1);
  return new Set(incidents.map(({ kind, sourceId }) => (kind === 'JOB' ? sourceId : decisionIncidentId({ id: sourceId }))));
}

/** `lenient`: leaves out incidents that have gone, which a group still names for a moment. */
async function ofIncidents(context: ApiContext, incidentIds: ReadonlySet<string>, { lenient = false } = {}): Promise<Selection> {
  const { deps, person } = context;
  if (incidentIds.size > maxItems) throw tooMany();
  const jobs = await deps.flowable.jobs.deadLetters({ tenantId: person.tenant });
  const wantsDecisions = [...incidentIds].some(isDecision);
  const decisions = wantsDecisions ? await stuckDecisionsOfTenant(deps, person.tenant, maxItems) : [];
  const instanceOf = new Map<string, string | null>([
    ...jobs.map((job) => [job.id, job.processInstanceId] as const),
    ...decisions.map((one) => [decisionIncidentId(one), one.processInstanceId] as const),
  ]);
  const ids = [...incidentIds].flatMap((id) => {
    const instance = instanceOf.get(id);
    return instance ?? (lenient ? [] : missing('incident that waits for an operator', id));
  });
  return { tenant: person.tenant, instances: await requireInstances(context, ids), incidentIds };
}
