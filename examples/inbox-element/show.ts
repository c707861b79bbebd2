import type { Row } from './api.ts';

export interface Inbox {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly names: ReadonlyMap<string, string>;
}

export type Shown = ({ readonly state: 'loading' } | ({ readonly state: 'read' } & Inbox)) & { readonly problem?: string };

export interface Actions {
  open(row: Row): void;
  claim(row: Row): void;
  /** BCP 47, for dates. */
  readonly language: string;
}

/** Shows the list in place of what was there. The focus stays on the same button of the same Activity. */
export function show(content: HTMLElement, shown: Shown, actions: Actions): void {
  const focused = focusedKey(content);
  content.replaceChildren(...problem(shown), ...(shown.state === 'loading' ? [text('p', 'Loading…', 'message')] : list(shown, actions)));
  if (focused) content.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function focusedKey(content: HTMLElement): string | undefined {
  const root = content.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement ? active.dataset['key'] : undefined;
}

function problem({ problem: words }: Shown): HTMLElement[] {
  if (!words) return [];
  const alert = text('p', words, 'problem');
  alert.setAttribute('role', 'alert');
  return [alert];
}

function list({ rows, total, names }: Inbox, actions: Actions): HTMLElement[] {
  if (rows.length === 0) return [text('p', 'Nothing to do. New Activities appear here by themselves.', 'message')];
  const items = document.createElement('ul');
  items.setAttribute('part', 'list');
  items.append(...rows.map((row) => item(row, names, actions)));
  return [items, text('p', total > rows.length ? `${rows.length} of ${total}` : `${total} in all`, 'count')];
}

function item(row: Row, names: Inbox['names'], actions: Actions): HTMLElement {
  const what = document.createElement('div');
  what.className = 'what';
  const who = row.assignee === null ? 'Nobody yet' : (names.get(row.assignee) ?? row.assignee);
  what.append(
    button(row, { kind: 'open', words: row.title, act: actions.open }),
    text('div', [row.businessKey, who].filter(Boolean).join(' · '), 'about'),
  );
  const entry = document.createElement('li');
  entry.setAttribute('part', 'item');
  entry.append(what, ...due(row, actions.language));
  if (row.may.includes('CLAIM')) entry.append(button(row, { kind: 'claim', words: 'Claim', act: actions.claim }));
  return entry;
}

function due({ dueAt }: Row, language: string): HTMLElement[] {
  if (dueAt === null) return [];
  const at = new Date(dueAt);
  const isOver = at.getTime() < Date.now();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const element = text('span', isOver ? `Overdue since ${when}` : `Due ${when}`, 'due');
  if (isOver) element.classList.add('overdue');
  return [element];
}

function button(row: Row, { kind, words, act }: { kind: 'open' | 'claim'; words: string; act: (row: Row) => void }): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = words;
  element.dataset['key'] = `${kind} ${row.id}`;
  element.setAttribute('part', kind);
  if (kind === 'claim') element.setAttribute('aria-label', `Claim ${row.title}`);
  element.addEventListener('click', () => act(row));
  return element;
}

function text(tag: 'p' | 'div' | 'span', words: string, part: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  element.setAttribute('part', part);
  element.classList.add(part);
  return element;
}
