/** Columns of the list of instances beside the business key, which is always the first. */
export const columnNames = ['status', 'process', 'started', 'ended', 'duration', 'place', 'problem', 'id'] as const;

export type ColumnName = (typeof columnNames)[number];

export const defaultColumns: readonly ColumnName[] = ['status', 'process', 'started', 'duration', 'place', 'problem'];

/** Returns the columns that a text such as `status,started` names, in its order; the default ones when it names none. */
export function columnsOf(text: string | undefined): readonly ColumnName[] {
  const named = text?.split(',').flatMap((word) => columnNames.find((name) => name === word) ?? []) ?? [];
  return named.length > 0 ? [...new Set(named)] : defaultColumns;
}

/** Returns columns as the text of an address; undefined for the default ones. */
export function columnsText(columns: readonly ColumnName[]): string | undefined {
  const text = columns.join(',');
  return text === '' || text === defaultColumns.join(',') ? undefined : text;
}
