/** Mention under way after an `@`: its start, and the letters so far. */
export interface OpenMention {
  readonly start: number;
  readonly search: string;
}

const begun = /(?<![\w@.+|-])@([\p{L}\w.+|-]{0,40})$/u;
// Same pattern as on the server: punctuation at the end of a sentence ends the id, too.
const mention = /(?<![\w@.+|-])@([\w](?:[\w@.+|-]*[\w])?)/gu;

/** Finds the mention at the end of the text before the caret; null: none. Pure. */
export function openMention(text: string, caret: number): OpenMention | null {
  const found = begun.exec(text.slice(0, caret));
  return found ? { start: found.index, search: found[1] ?? '' } : null;
}

/** Completes the mention under way. Returns the text, and the new place of the caret. Pure. */
export function completeMention(text: string, caret: number, id: string): { readonly text: string; readonly caret: number } {
  const open = openMention(text, caret);
  if (!open) return { text, caret };
  const before = `${text.slice(0, open.start)}@${id} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

export type CommentPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'person'; readonly id: string };

/** Splits a comment into text and mentioned people; only people known to the server count. Pure. */
export function commentParts(text: string, mentions: readonly string[]): CommentPart[] {
  const parts: CommentPart[] = [];
  let end = 0;
  for (const found of text.matchAll(mention)) {
    const id = found[1] ?? '';
    if (!mentions.includes(id)) continue;
    if (found.index > end) parts.push({ kind: 'text', text: text.slice(end, found.index) });
    parts.push({ kind: 'person', id });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}
