import { z } from 'zod';

import type { ModelElements } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { skipOthers } from '../incidents.ts';
import { hasEnded } from '../instance-state.ts';
import { defineKind, type PlannedItem, type Selection } from '../kind.ts';
import { resolved, skipped } from '../outcome.ts';

const args = z.strictObject({
  elementId: z.string('is needed: the element with the token'),
  toElementId: z.string('is needed: the element that the token moves to'),
});
type Arguments = z.infer<typeof args>;

/** Elements that nothing can begin at. */
const unreachable = new Set(['sequenceFlow', 'boundaryEvent', 'startEvent']);

/** Moves a token from one element to another: the work at the first is cancelled, that at the second begins. */
export const moveToken = defineKind({
  arguments: args,
  seen: z.object({ passId: z.string() }),
  plan: async (deps, selection, given) => {
    const running = selection.instances.filter(({ endTime }) => endTime === null);
    const definitions = [...new Set(running.map(({ processDefinitionId }) => processDefinitionId))];
    const items: PlannedItem[] = [];
    for (const id of definitions) items.push(...(await planVersion(deps, { ...selection, instances: running }, { id, given })));
    return [...items, ...skipOthers(selection, items, hasEnded)];
  },
  execute: async ({ deps, item: { processInstanceId }, args: { elementId, toElementId }, seen: { passId }, wasBegun }) => {
    const current = await deps.flowable.history.unfinishedElements({ processInstanceId });
    if (!current.some(({ id }) => id === passId)) return wasBegun ? resolved : skipped('The token has moved since the plan was made.');
    await deps.flowable.processInstances.moveToken(processInstanceId, { from: [elementId], to: [toElementId] });
    return resolved;
  },
});

interface Version {
  readonly id: string;
  readonly given: Arguments;
}

async function planVersion({ flowable }: ApiDependencies, { instances }: Selection, { id, given }: Version): Promise<PlannedItem[]> {
  const { elementId } = given;
  const problem = modelProblem(await flowable.processDefinitions.elements(id), given);
  const passes = new Map<string, string[]>();
  if (!problem) {
    for (const pass of await flowable.history.unfinishedElements({ processDefinitionId: id, activityId: elementId }))
      passes.set(pass.processInstanceId, [...(passes.get(pass.processInstanceId) ?? []), pass.id]);
  }
  return instances
    .filter(({ processDefinitionId }) => processDefinitionId === id)
    .map(({ id: processInstanceId }) => {
      const [passId = '', ...more] = passes.get(processInstanceId) ?? [];
      const tokens =
        more.length > 0 ? `It has several tokens at '${elementId}'.` : passId === '' ? `It has no token at '${elementId}'.` : null;
      return { processInstanceId, targetId: null, elementId, seen: { passId }, problem: problem ?? tokens };
    });
}

function modelProblem(elements: ModelElements, { elementId, toElementId }: Arguments): string | null {
  const [from, to] = [elements[elementId], elements[toElementId]];
  if (!from || !to) return `Its version of the model has no element '${from ? toElementId : elementId}'.`;
  if (unreachable.has(to.type)) return `No token can be moved to '${toElementId}': nothing begins there.`;
  if (from.repeated || to.repeated) return 'A token is not moved from or to an element that is repeated.';
  return null;
}
