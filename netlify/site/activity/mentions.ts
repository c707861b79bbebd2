/** What is being typed after an `@`: where it begins and the letters so far. */
export interface OpenMention {
  readonly start: number;
  readonly search: string;
}

const begun = /(?<![\w@.+|-])@([\p{L}\w.+|-]{0,40})$/u;
// As the server reads them: what ends a sentence ends the id, too.
const mention = /(?<![\w@.+|-])@([\w](?:[\w@.+|-]*[\w])?)/gu;

/** The mention that the text before the caret ends with; null: none. Pure. */
export function openMention(text: string, caret: number): OpenMention | null {
  const found = begun.exec(text.slice(0, caret));
  return found ? { start: found.index, search: found[1] ?? '' } : null;
}

/** The text with the mention that is being typed completed, and where the caret stands then. Pure. */
export function completeMention(text: string, caret: number, id: string): { readonly text: string; readonly caret: number } {
  const open = openMention(text, caret);
  if (!open) return { text, caret };
  const before = `${text.slice(0, open.start)}@${id} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

export type CommentPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'person'; readonly id: string };

/** A comment as text and the persons that it names; only those whom the server knew are persons. Pure. */
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
