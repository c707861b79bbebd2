/** Returns the results of `work` for each row, in order, with at most `limit` calls under way. Rejects with the first failure. */
export async function atMost<Row, Result>(
  limit: number,
  rows: readonly Row[],
  work: (row: Row) => Promise<Result>,
): Promise<Awaited<Result>[]> {
  const results: Awaited<Result>[] = [];
  const entries = rows.entries();
  const worker = async (): Promise<void> => {
    for (const [index, row] of entries) results[index] = await work(row);
  };
  await Promise.all(Array.from({ length: Math.min(limit, rows.length) }, worker));
  return results;
}
