import { type ModelPart, partKey, takeApart } from './model-parts.ts';
import { assemble } from './normalise.ts';
import { printModel } from './print-model.ts';
import { tidy } from './tidy.ts';
import { parseXml } from './xml-tree.ts';

/**
 * Resizes the model to the sizes of Flowable UI's editor: events and gateways a little smaller, around the same middles. Otherwise the
 * editor shrinks the shapes towards a corner when opening the model, and lines are no longer straight.
 *
 * @throws ModelError when the text is no model
 */
export function fitToEditor(xml: string): string {
  const model = takeApart(tidy(parseXml(xml)));
  const sizeOf = (part: ModelPart) => editorSize(model.parts.get(partKey({ kind: 'element', id: part.id })));
  const parts = [...model.parts.values()].map((part) => (part.kind === 'shape' ? resized(part, sizeOf(part)) : part));
  return printModel(assemble({ ...model, parts: new Map(parts.map((part) => [partKey(part), part])) }));
}

/** Returns the fixed width and height of a shape in the editor. */
function editorSize(part: ModelPart | undefined): number | undefined {
  const name = part?.element.name ?? '';
  if (name.endsWith('Gateway')) return 40;
  if (name === 'endEvent') return 28;
  const isTimer = part?.element.children.some((child) => child.name === 'timerEventDefinition');
  if (/^(boundary|intermediate)/.test(name) && isTimer) return 31;
  return name.endsWith('Event') ? 30 : undefined;
}

function resized(part: ModelPart, size: number | undefined): ModelPart {
  if (size === undefined) return part;
  const children = part.element.children.map((child) => {
    const { x, y, width, height } = child.attributes;
    if (child.name !== 'dc:Bounds') return child;
    const attributes = { x: middle(x, width, size), y: middle(y, height, size), width: String(size), height: String(size) };
    return { ...child, attributes };
  });
  return { ...part, element: { ...part.element, children } };
}

const middle = (start: string | undefined, length: string | undefined, size: number): string =>
  String(Number(start) + (Number(length) - size) / 2);
