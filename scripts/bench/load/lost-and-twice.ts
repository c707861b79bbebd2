/** Requested business keys, with the records of engine and ledger afterwards. */
export interface Evidence {
  readonly businessKeys: readonly string[];
  readonly instances: readonly {
    readonly id: string;
    readonly businessKey: string | null;
    readonly endTime: string | null;
    readonly deleteReason: string | null;
  }[];
  readonly ledger: readonly { readonly processInstanceId: string; readonly state: string; readonly attempts: number }[];
}

/**
 * Counts business keys without exactly one completed instance with one finished job.
 * - lost: no instance was completed, or the ledger has no finished job for the instance.
 * - twice: each instance, ledger row or begun delivery beyond the first.
 */
export function lostAndTwice({ businessKeys, instances, ledger }: Evidence): { lost: number; twice: number } {
  const instancesOf = groupBy(instances, ({ businessKey }) => businessKey);
  const rowsOf = groupBy(ledger, ({ processInstanceId }) => processInstanceId);
  const counts = { lost: 0, twice: 0 };
  for (const key of businessKeys) {
    const own = instancesOf.get(key) ?? [];
    const completed = own.filter(({ endTime, deleteReason }) => endTime !== null && deleteReason === null);
    const rows = own.flatMap(({ id }) => rowsOf.get(id) ?? []);
    const isDone = completed.length > 0 && rows.some(({ state }) => state === 'DONE');
    counts.lost += isDone ? 0 : 1;
    const attempts = rows.reduce((sum, row) => sum + row.attempts, 0);
    counts.twice += Math.max(0, own.length - 1) + Math.max(0, attempts - own.length);
  }
  return counts;
}

function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
