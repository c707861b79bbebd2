/** Runs `work` for each item with at most `callers` at a time, in order; rejects at the first failure. */
export async function inParallel<Item>(items: readonly Item[], callers: number, work: (item: Item) => Promise<unknown>): Promise<void> {
  const rest = items.values();
  const caller = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(callers, items.length) }, caller));
}
