import { isFlowableError } from '#flowable/client/errors.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { inChunks } from '#inngest/graphql/in-chunks.ts';
import type { FailedRow, SweepApi } from '#inngest/graphql/sweep.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

import { failureText } from '../report/failure-text.ts';
import { bridgeLog } from '../log.ts';

interface FailedRows {
  readonly api: Pick<SweepApi, 'reportFailedRows'>;
}

export type RowKind = FailedRow['kind'];

const rowsAtOnce = 8;

/** Whether an error is an outage: the engine or the API gives no answer or refuses us, so no row of a list is to blame. */
function isOutage(error: unknown): boolean {
  if (isFlowableError(error)) return error.code === 'UNREACHABLE' || error.code === 'UNAUTHORIZED';
  return error instanceof WorkerApiError && ['API_UNREACHABLE', 'DATABASE_UNAVAILABLE', 'UNAUTHENTICATED'].includes(error.code);
}

/**
 * Processes rows one by one, a few side by side. A row that is gone (NOT_FOUND) is left out. A row that fails is stored for operators and
 * retried with growing pauses; the others go on.
 *
 * @returns the results of the others, in order.
 * @throws FlowableError | WorkerApiError in an outage, which says nothing of the rows.
 */
export async function eachRow<Result>(
  deps: FailedRows,
  { kind, ids }: { kind: RowKind; ids: readonly string[] },
  work: (id: string) => Promise<Result | null>,
): Promise<Result[]> {
  const failures: Failure[] = [];
  const results = await atMost(rowsAtOnce, ids, async (id) => {
    try {
      return await work(id);
    } catch (error) {
      if (isOutage(error)) throw error;
      if (!isFlowableError(error, 'NOT_FOUND')) failures.push({ kind, rowId: id, problem: failureText(error) });
      return null;
    }
  });
  await storeFailures(deps, failures);
  return results.flatMap((result) => (result === null ? [] : [result as Result]));
}

/** Sends rows to the API in bounded chunks. Of a chunk that is refused each row is sent alone, so that only the refused ones are left behind. */
export async function sendRows<Row, Result>(
  deps: FailedRows,
  { kind, rows, idOf }: { kind: RowKind; rows: readonly Row[]; idOf: (row: Row) => string },
  send: (rows: Row[]) => Promise<Result>,
): Promise<Result[]> {
  const failures: Failure[] = [];
  const results: Result[] = [];
  for (const chunk of inChunks(rows)) {
    for (const part of await accepted(chunk, send)) {
      if ('result' in part) results.push(part.result);
      else failures.push({ kind, rowId: idOf(part.row), problem: failureText(part.error) });
    }
  }
  await storeFailures(deps, failures);
  return results;
}

type Part<Row, Result> = { readonly result: Result } | { readonly row: Row; readonly error: unknown };

async function accepted<Row, Result>(chunk: Row[], send: (rows: Row[]) => Promise<Result>): Promise<Part<Row, Result>[]> {
  try {
    return [{ result: await send(chunk) }];
  } catch (error) {
    if (isOutage(error)) throw error;
    const [row] = chunk;
    if (row === undefined) return [];
    if (chunk.length === 1) return [{ row, error }];
  }
  const parts: Part<Row, Result>[] = [];
  for (const row of chunk) parts.push(...(await accepted([row], send)));
  return parts;
}

interface Failure {
  readonly kind: RowKind;
  readonly rowId: string;
  readonly problem: string;
}

async function storeFailures(deps: FailedRows, failures: Failure[]): Promise<void> {
  if (failures.length === 0) return;
  for (const failure of failures) bridgeLog.warn(failure, 'A row could not be processed and is tried again later');
  await deps.api.reportFailedRows(failures);
}
