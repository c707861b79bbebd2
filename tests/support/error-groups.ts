import { z } from 'zod';

import type { Caller } from '#scripts/api/caller.ts';

import { eventually } from './eventually.ts';

const group = z.object({
  id: z.string(),
  state: z.string(),
  errorClass: z.string(),
  system: z.string().nullable(),
  status: z.number().nullable(),
  occurrences: z.number(),
  waitingCount: z.number(),
  retryingCount: z.number(),
  runbook: z.string(),
  incidents: z.object({
    nodes: z.array(
      z.object({
        processInstanceId: z.string(),
        activityId: z.string().nullable(),
        businessKey: z.string().nullable(),
        ending: z.string().nullable(),
      }),
    ),
  }),
});

export type Group = z.infer<typeof group>;

/** Error groups as an operator sees them. */
export function errorGroupsOf(operator: Caller) {
  const fields = `id state errorClass system status occurrences waitingCount retryingCount runbook
    incidents(first: 50) { nodes { processInstanceId activityId businessKey ending } }`;
  const groups = async (filter: Record<string, unknown>): Promise<Group[]> => {
    const query = `query ($filter: ErrorGroupFilter) { errorGroups(filter: $filter) { nodes { ${fields} } } }`;
    return (await operator.request(query, { filter }, z.object({ errorGroups: z.object({ nodes: z.array(group) }) }))).errorGroups.nodes;
  };
  const find = async (id: string): Promise<Group> => {
    const query = `query ($id: ID!) { errorGroup(id: $id) { ${fields} } }`;
    return (await operator.request(query, { id }, z.object({ errorGroup: group }))).errorGroup;
  };
  return {
    /** Waits for the group of an instance among those of a process. */
    async of(processDefinitionKey: string, processInstanceId: string, seconds = 90): Promise<Group> {
      const isOf = ({ incidents }: Group) => incidents.nodes.some((one) => one.processInstanceId === processInstanceId);
      const found = await eventually(
        async () => (await groups({ processDefinitionKey })).find(isOf),
        (one) => one !== undefined,
        { seconds, what: `The error group of ${processInstanceId}` },
      );
      if (!found) throw new Error('There is no group.');
      return found;
    },
    find,
    /** Waits until no incident of a group is open. */
    solved: (id: string, seconds = 90): Promise<Group> =>
      eventually(
        () => find(id),
        ({ waitingCount, retryingCount }) => waitingCount + retryingCount === 0,
        { seconds, what: `The end of the incidents of group ${id}` },
      ),
    /** Runs an operation as the operator. Rejects with the API's refusal. */
    run: (document: string, variables: Record<string, unknown>) => operator.request(document, variables, z.record(z.string(), z.unknown())),
  };
}
