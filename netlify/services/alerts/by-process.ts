import type { Finding, Reading } from './kind.ts';

/** Row of a measure. `value` null: the number of rows is the value of its group; otherwise the largest one is. */
export interface Counted {
  readonly tenantId: string;
  readonly key: string;
  readonly value: number | null;
}

interface Group {
  readonly tenantId: string;
  readonly key: string;
  readonly count: number;
  readonly value: number;
}

interface Wording {
  readonly complete: boolean;
  readonly sentence: (group: Group) => string;
}

/** Groups rows by tenant and process, worst first. */
export function byProcess(rows: readonly Counted[], { complete, sentence }: Wording): Reading {
  const groups = new Map<string, Group>();
  for (const { tenantId, key, value } of rows) {
    const id = JSON.stringify([tenantId, key]);
    const { count, value: largest } = groups.get(id) ?? { count: 0, value: 0 };
    groups.set(id, { tenantId, key, count: count + 1, value: value === null ? count + 1 : Math.max(largest, value) });
  }
  const worstFirst = [...groups.values()].toSorted((a, b) => b.value - a.value);
  const findings = worstFirst.map((group): Finding => {
    const { tenantId, key, value } = group;
    return { tenantId, key, value, sentence: sentence(group) };
  });
  return { findings, complete };
}
