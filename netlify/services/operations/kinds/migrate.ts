import { z } from 'zod';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { renameUserTasks } from '#netlify/services/activities/process/rename-user-tasks.ts';
import { definitionOf } from '#netlify/services/processes/instances/definition-of.ts';

import { maxMappings, misfitOf, type Models } from '../element-mapping.ts';
import { skipOthers } from '../incidents.ts';
import { hasEnded } from '../instance-state.ts';
import { defineKind, type PlannedItem, type Selection } from '../kind.ts';
import { failed, resolved, skipped } from '../outcome.ts';

const mapping = z.strictObject({ from: z.string().min(1), to: z.string().min(1) });
const args = z.strictObject({
  toVersion: z.int('is needed: the version to migrate to').positive(),
  mappings: z
    .array(mapping)
    .max(maxMappings)
    .refine((all) => new Set(all.map(({ from }) => from)).size === all.length, 'maps an element twice')
    .default([]),
});
type Arguments = z.infer<typeof args>;
/** Definition ids, from and to. */
const seen = z.object({ from: z.string(), to: z.string() });

const isMoved = 'It has another version than when the plan was made.';

/**
 * Migrates instances to another version of their process. A token stays at its element, or goes to the one that a mapping names, so the
 * version must have an element of the same type there; that is looked at again before each instance, which may have gone on meanwhile.
 */
export const migrate = defineKind({
  arguments: args,
  seen,
  plan: async (deps, selection, given) => {
    const instances = selection.instances.filter(({ endTime }) => endTime === null);
    const items: PlannedItem[] = [];
    for (const from of new Set(instances.map(({ processDefinitionId }) => processDefinitionId)))
      items.push(...(await planVersion(deps, { ...selection, instances }, { from, given })));
    return [...items, ...skipOthers(selection, items, hasEnded)];
  },
  execute: async ({ deps, item: { processInstanceId }, args: given, seen: { from, to }, wasBegun }) => {
    const now = await deps.flowable.processInstances.get(processInstanceId);
    if (!now) return skipped(hasEnded);
    if (now.processDefinitionId === to) {
      if (!wasBegun) return skipped(isMoved);
      await renameUserTasks(deps, processInstanceId, given.mappings);
      return resolved;
    }
    if (now.processDefinitionId !== from) return skipped(isMoved);
    const tokens = await deps.flowable.history.unfinishedElements({ processInstanceId });
    const problem = misfitOf(await modelsOf(deps, { from, to }), tokens, given);
    if (problem) return failed(problem);
    const isNeeded = new Set(tokens.map(({ activityId }) => activityId));
    const needed = given.mappings.filter(({ from: id }) => isNeeded.has(id));
    await deps.flowable.processInstances.migrate(processInstanceId, to, needed);
    await renameUserTasks(deps, processInstanceId, needed);
    return resolved;
  },
});

interface Token {
  readonly processInstanceId: string;
  readonly activityId: string;
}

interface Version {
  readonly from: string;
  readonly given: Arguments;
}

async function modelsOf({ flowable }: ApiDependencies, { from, to }: z.infer<typeof seen>): Promise<Models> {
  return { from: await flowable.processDefinitions.elements(from), to: await flowable.processDefinitions.elements(to) };
}

async function planVersion(deps: ApiDependencies, { instances }: Selection, { from, given }: Version): Promise<PlannedItem[]> {
  const { toVersion } = given;
  const { processDefinitionKey, version } = await definitionOf(deps, from);
  const target = await deps.flowable.processDefinitions.ofVersion(processDefinitionKey, toVersion);
  const to = target?.id ?? '';
  const problem = version === toVersion ? `It has version ${version} already.` : target ? null : `Its process has no version ${toVersion}.`;
  const tokens = problem ? [] : await deps.flowable.history.unfinishedElements({ processDefinitionId: from });
  const models = problem ? null : await modelsOf(deps, { from, to });
  const byInstance = Map.groupBy<string, Token>(tokens, ({ processInstanceId }) => processInstanceId);
  return instances
    .filter(({ processDefinitionId }) => processDefinitionId === from)
    .map(({ id }) => ({
      processInstanceId: id,
      targetId: null,
      elementId: null,
      seen: { from, to },
      problem: problem ?? (models && misfitOf(models, byInstance.get(id) ?? [], given)),
    }));
}
