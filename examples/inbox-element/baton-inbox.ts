/** `<baton-inbox>`: the Activities of a person, for pages outside Baton. See README.md. */
import { type Baton, claim, lists, orders, readInbox, type Row, type Token } from './api.ts';
import { follow } from './follow.ts';
import { type Shown, show } from './show.ts';
import { style } from './style.ts';
import { wordsFor } from './words.ts';

export class BatonInbox extends HTMLElement {
  static readonly observedAttributes = ['list', 'order', 'lang'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #content = document.createElement('div');
  #token: Token | null = null;
  #origin = '';
  #shown: Shown = { state: 'loading' };
  #following: AbortController | null = null;
  #pages = 1;
  /** Number of the newest question: an answer to an earlier one is dropped. */
  #question = 0;

  constructor() {
    super();
    const css = document.createElement('style');
    css.textContent = style;
    this.#root.append(css, this.#content);
  }

  /**
   * Origin of Baton; '' for the origin of the page. A property without an attribute: an author of markup, who cannot run scripts, could
   * have the person's token sent elsewhere by an attribute.
   */
  set api(api: string) {
    this.#origin = api === '' ? '' : originOf(api);
    this.#begin();
  }

  get api(): string {
    return this.#origin;
  }

  /** Token of the person; without one the element shows no list. */
  set token(token: Token | null) {
    this.#token = token;
    this.#begin();
  }

  get token(): Token | null {
    return this.#token;
  }

  connectedCallback(): void {
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#following?.abort();
  }

  attributeChangedCallback(): void {
    this.#begin();
  }

  #begin(): void {
    this.#following?.abort();
    this.#pages = 1;
    const baton = this.#baton();
    if (!this.isConnected || !baton) return this.#show({ state: 'loading' });
    this.#following = new AbortController();
    void follow(baton, () => void this.#read(baton), this.#following.signal);
  }

  #baton(): Baton | null {
    if (this.#token === null) return null;
    return { origin: this.#origin, token: this.#token, words: wordsFor(this.#language()) };
  }

  #language(): string {
    return this.getAttribute('lang') ?? (document.documentElement.lang || 'en');
  }

  async #read(baton: Baton): Promise<void> {
    const question = ++this.#question;
    const list = chosen(lists, this.getAttribute('list'), 'all');
    const order = chosen(orders, this.getAttribute('order'), 'due');
    try {
      const inbox = await readInbox(baton, { list, order, pages: this.#pages });
      if (question === this.#question) this.#show({ state: 'read', ...inbox });
    } catch (error) {
      if (question === this.#question) this.#show({ ...this.#shown, problem: this.#wordsOf(error) });
    }
  }

  #more(): void {
    const baton = this.#baton();
    this.#pages += 1;
    if (baton) void this.#read(baton);
  }

  async #claim(row: Row): Promise<void> {
    const baton = this.#baton();
    if (!baton) return;
    try {
      await claim(baton, row);
      this.#tell('baton-claimed', row);
      await this.#read(baton);
    } catch (error) {
      await this.#read(baton);
      this.#show({ ...this.#shown, problem: this.#wordsOf(error) });
    }
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const language = this.#language();
    show(this.#content, shown, {
      open: (row) => this.#tell('baton-open', row),
      claim: (row) => void this.#claim(row),
      more: () => this.#more(),
      language,
      words: wordsFor(language),
    });
  }

  #wordsOf(error: unknown): string {
    return error instanceof Error ? error.message : wordsFor(this.#language()).wrong;
  }

  #tell(name: 'baton-open' | 'baton-claimed', { id, title, businessKey }: Row): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { id, title, businessKey } }));
  }
}

/** Returns the origin. @throws Error for an address over which a token could be read. */
function originOf(address: string): string {
  const { origin, protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost'].includes(hostname))
    throw new Error('<baton-inbox>: api must be an https address.');
  return origin;
}

/** Returns the name that an attribute selects; `usual` for an unknown name. */
function chosen<Name extends string>(table: Readonly<Record<Name, unknown>>, name: string | null, usual: Name): Name {
  const names = Object.keys(table) as Name[];
  return names.find((candidate) => candidate === name) ?? usual;
}

customElements.define('baton-inbox', BatonInbox);
