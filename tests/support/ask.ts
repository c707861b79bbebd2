export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code?: string } }[];
}

/** Sender of one operation as one person; errors are part of the answer. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Returns the data of an answer without errors. */
export async function dataOf<Data>(answer: Promise<Answer>): Promise<Data> {
  const { data, errors = [] } = await answer;
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data as Data;
}
