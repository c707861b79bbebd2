import type { ElementMapping, ModelElements } from '#flowable/client/index.ts';

export const maxMappings = 50;

/** Elements of the present version and of the one to migrate to. */
export interface Models {
  readonly from: ModelElements;
  readonly to: ModelElements;
}

interface Migration {
  readonly toVersion: number;
  readonly mappings: readonly ElementMapping[];
}

/** Types whose tokens a mapping can take elsewhere: they wait, and hold nothing but their own task, job or event. */
const mappable = new Set(['userTask', 'externalWorkerServiceTask', 'receiveTask', 'intermediateCatchEvent']);

/** Returns why a token cannot stay where it is, or go where its mapping says; null: every one can. Boundary events follow their element. */
export function misfitOf(models: Models, tokens: readonly { readonly activityId: string }[], migration: Migration): string | null {
  for (const { activityId } of tokens) {
    if (models.from[activityId]?.type === 'boundaryEvent') continue;
    const mapped = migration.mappings.find(({ from }) => from === activityId);
    const problem = mapped ? misfitOfMapping(models, mapped, migration) : misfitOfElement(models, activityId, migration);
    if (problem) return problem;
    if (isRepeated(models.from, activityId) || isRepeated(models.to, mapped?.to ?? activityId))
      return `It has a token at '${activityId}', which is repeated: the engine would begin all repetitions anew.`;
  }
  return null;
}

function misfitOfElement({ from, to }: Models, id: string, { toVersion }: Migration): string | null {
  const [before, after] = [from[id], to[id]];
  if (!after) {
    const wayOut = before && mappable.has(before.type) ? 'map it to another element, or move it first' : 'move it first';
    return `It has a token at '${id}', which version ${toVersion} does not have: ${wayOut}.`;
  }
  if (before && before.type !== after.type) return `It has a token at '${id}', which is another kind of element in version ${toVersion}.`;
  return null;
}

function misfitOfMapping({ from, to }: Models, mapping: ElementMapping, { toVersion }: Migration): string | null {
  const [before, after] = [from[mapping.from], to[mapping.to]];
  const way = `The mapping of '${mapping.from}' leads to '${mapping.to}'`;
  if (!after) return `${way}, which version ${toVersion} does not have.`;
  if (!before || !mappable.has(before.type)) return `'${mapping.from}' cannot be mapped: only tasks and events that wait can.`;
  if (before.type !== after.type || before.event !== after.event) return `${way}, which is another kind of element.`;
  if (before.within !== after.within) return `${way}, which is in another sub-process.`;
  return null;
}

/** Returns the elements that a mapping of an element may lead to, those first that are new; none for one that cannot be mapped. */
export function candidatesOf({ from, to }: Models, id: string): { elementId: string; name: string | null }[] {
  const isNew = ([other]: readonly [string, unknown]) => (other in from ? 1 : 0);
  return Object.entries(to)
    .filter(([other]) => misfitOfMapping({ from, to }, { from: id, to: other }, { toVersion: 0, mappings: [] }) === null)
    .filter(([other]) => !isRepeated(to, other))
    .sort((a, b) => isNew(a) - isNew(b))
    .slice(0, maxMappings)
    .map(([elementId, { name }]) => ({ elementId, name }));
}

/** Whether the element, or one around it, is repeated. */
function isRepeated(elements: ModelElements, id: string): boolean {
  const element = elements[id];
  return element !== undefined && (element.repeated === true || (element.within !== undefined && isRepeated(elements, element.within)));
}
