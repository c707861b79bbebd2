import type { Row } from './api.ts';
import { fill, type Words } from './words.ts';

export interface Inbox {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly names: ReadonlyMap<string, string>;
}

export type Shown = ({ readonly state: 'loading' } | ({ readonly state: 'read' } & Inbox)) & { readonly problem?: string };

export interface Actions {
  open(row: Row): void;
  claim(row: Row): void;
  more(): void;
  /** Language of dates, BCP 47. */
  readonly language: string;
  readonly words: Words;
}

/** Shows the list in place of the old content. The focus stays on the same button of the same Activity. */
export function show(content: HTMLElement, shown: Shown, actions: Actions): void {
  const focused = focusedKey(content);
  content.replaceChildren(
    ...problem(shown),
    ...(shown.state === 'loading' ? [text('p', actions.words.loading, 'message')] : list(shown, actions)),
  );
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

function list({ rows, total, hasMore, names }: Inbox, actions: Actions): HTMLElement[] {
  const { words } = actions;
  if (rows.length === 0) return [text('p', words.empty, 'message')];
  const items = document.createElement('ul');
  items.setAttribute('part', 'list');
  items.append(...rows.map((row) => item(row, names, actions)));
  const count = text('p', fill(hasMore ? words.some : words.all, { shown: rows.length, total }), 'count');
  return [items, count, ...(hasMore ? [button('more', { kind: 'more', words: words.more, act: actions.more })] : [])];
}

function item(row: Row, names: Inbox['names'], actions: Actions): HTMLElement {
  const what = document.createElement('div');
  what.className = 'what';
  const who = row.assignee === null ? actions.words.nobody : (names.get(row.assignee) ?? row.assignee);
  what.append(
    button(`open ${row.id}`, { kind: 'open', words: row.title, act: () => actions.open(row) }),
    text('div', [row.businessKey, who].filter(Boolean).join(' · '), 'about'),
  );
  const entry = document.createElement('li');
  entry.setAttribute('part', 'item');
  entry.append(what, ...due(row, actions));
  if (row.may.includes('CLAIM')) entry.append(claimButton(row, actions));
  return entry;
}

function claimButton(row: Row, { words, claim }: Actions): HTMLElement {
  const element = button(`claim ${row.id}`, { kind: 'claim', words: words.claim, act: () => claim(row) });
  element.setAttribute('aria-label', fill(words.claimOne, { title: row.title }));
  return element;
}

function due({ dueAt }: Row, { language, words }: Actions): HTMLElement[] {
  if (dueAt === null) return [];
  const at = new Date(dueAt);
  const isOver = at.getTime() < Date.now();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const element = text('span', fill(isOver ? words.overdue : words.due, { when }), 'due');
  if (isOver) element.classList.add('overdue');
  return [element];
}

interface ButtonLook {
  readonly kind: 'open' | 'claim' | 'more';
  readonly words: string;
  act(): void;
}

/** Makes a button. `key` identifies the button, also after the list was read again. */
function button(key: string, { kind, words, act }: ButtonLook): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = words;
  element.dataset['key'] = key;
  element.setAttribute('part', kind);
  element.addEventListener('click', act);
  return element;
}

function text(tag: 'p' | 'div' | 'span', words: string, part: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  element.setAttribute('part', part);
  element.classList.add(part);
  return element;
}
