/** Loads a value once per request, however many fields ask for the key. A failed load is not repeated within the request. */
export interface Memo {
  <Value>(key: string, load: () => Promise<Value>): Promise<Value>;
}

export function createMemo(): Memo {
  const cached = new Map<string, Promise<unknown>>();
  return <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    const known = cached.get(key);
    // A key is only ever used with one loader, so its value has that loader's type.
    if (known) return known as Promise<Value>;
    const loading = load();
    cached.set(key, loading);
    return loading;
  };
}
