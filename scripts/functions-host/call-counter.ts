/** Path at which the host of built functions answers its counts. */
export const CALLS_PATH = '/function-calls';

/** Counter of calls by function, since the start of the host. */
export class CallCounter {
  readonly #calls = new Map<string, number>();

  count(name: string): void {
    this.#calls.set(name, (this.#calls.get(name) ?? 0) + 1);
  }

  counts(): Record<string, number> {
    return Object.fromEntries(this.#calls);
  }
}
