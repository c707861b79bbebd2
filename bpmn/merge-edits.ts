import { mergePositions } from './merge-drawing.ts';
import { elementOf, type Facet, facetsOf, type ModelPart, partKey, takeApart } from './model-parts.ts';
import { assemble } from './normalise.ts';
import { printModel } from './print-model.ts';
import { completeDrawn } from './complete-drawn.ts';
import { tidy } from './tidy.ts';
import { parseXml } from './xml-tree.ts';

export interface Edits {
  /** Current model in `bpmn/`. */
  readonly ours: string;
  /** Text from the drawing tool right after the import … */
  readonly imported: string;
  /** … and the text after people have worked on the model. */
  readonly edited: string;
}

/**
 * Merges changes from a drawing tool into our model. Only differences between `imported` and `edited` count as changes: parts that the tool
 * cannot hold, writes differently or rounds stay as in `ours`. Where both sides changed the same thing, the drawing tool wins.
 *
 * @returns the normalised model; exactly `normalise(ours)` when nothing was edited
 * @throws ModelError when one of the texts is no model
 */
export function mergeEdits({ ours, imported, edited }: Edits): string {
  const [mine, before, after] = [partsOf(ours), partsOf(imported), partsOf(edited)];
  const remaining = [...mine.parts.values()].filter((part) => after.parts.has(partKey(part)) || !before.parts.has(partKey(part)));
  const merged = remaining.map((part) => merge(part, before.parts.get(partKey(part)), after.parts.get(partKey(part))));
  const added = [...after.parts.values()].filter((part) => !before.parts.has(partKey(part)) && !mine.parts.has(partKey(part)));
  const parts = completeDrawn([...merged, ...added], new Set(added.map((part) => part.id)));
  return printModel(assemble({ ...mine, parts: new Map(parts.map((part) => [partKey(part), part])) }));
}

/** Turns a model that exists only in the drawing tool into a model of ours. */
export function adopt(edited: string): string {
  const after = partsOf(edited);
  const ids = new Set([...after.parts.values()].map((part) => part.id));
  const parts = completeDrawn([...after.parts.values()], ids);
  return printModel(assemble({ ...after, parts: new Map(parts.map((part) => [partKey(part), part])) }));
}

const partsOf = (xml: string) => takeApart(tidy(parseXml(xml)));

function merge(part: ModelPart, before: ModelPart | undefined, after: ModelPart | undefined): ModelPart {
  if (!after) return part;
  const facets = facetsOf(part.element);
  const [was, is] = [before ? facetsOf(before.element) : new Map<string, Facet>(), facetsOf(after.element)];
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const facet = is.get(name);
    if (isSame(was.get(name), facet) || isDerived(name)) continue;
    if (name === 'dc:Bounds' || name === 'di:waypoint') mergePositions(facets, name, [was.get(name), facet]);
    else if (facet === undefined) facets.delete(name);
    else facets.set(name, facet);
  }
  return { ...part, parent: before && before.parent !== after.parent ? after.parent : part.parent, element: tidy(elementOf(facets)) };
}

/** Whether a facet is written anew whenever a model is put together. */
const isDerived = (facet: string): boolean => facet === 'incoming' || facet === 'outgoing';

function isSame(a: Facet | undefined, b: Facet | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
