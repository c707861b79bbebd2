import type { Call } from './authorized-call.ts';
import {
  BeatDocument,
  ClearFailedRowsDocument,
  DueFailedRowsDocument,
  type DueFailedRowsQuery,
  type FailedRowInput,
  MoveSweepCursorDocument,
  ReportFailedRowsDocument,
  type RowInput,
  SweepCursorDocument,
  type TopicBacklogInput,
} from './generated/graphql.ts';
import type { SystemStates } from './system-states.ts';

export type { TopicBacklogInput };
export type FailedRow = DueFailedRowsQuery['dueFailedRows'][number];

/** Progress of the bridge's rounds: cursors, failed rows, heartbeats. */
export interface SweepApi {
  /** ISO 8601 instant, or null before the first sweep. */
  sweepCursor(name: string): Promise<string | null>;
  /** Moves forward only. Returns the position of the cursor. */
  moveSweepCursor(name: string, to: string): Promise<string>;
  /** Stores rows that could not be processed: each is tried again after a pause that grows. */
  reportFailedRows(rows: FailedRowInput[]): Promise<number>;
  clearFailedRows(rows: RowInput[]): Promise<number>;
  dueFailedRows(limit: number): Promise<FailedRow[]>;
  /** Reports that a part of the bridge has done its rounds, the deadline of the next rounds, and the free jobs seen. */
  beat(done: { name: string; dueInSeconds: number; backlog: TopicBacklogInput[] }): Promise<boolean>;
}

export const sweepApi = (call: Call, states: SystemStates): SweepApi => ({
  sweepCursor: async (name) => {
    const { sweepCursor, systems } = await call(SweepCursorDocument, { name });
    states.update(systems);
    return sweepCursor;
  },
  moveSweepCursor: async (name, to) => (await call(MoveSweepCursorDocument, { name, to })).moveSweepCursor,
  reportFailedRows: async (rows) => (rows.length === 0 ? 0 : (await call(ReportFailedRowsDocument, { rows })).reportFailedRows),
  clearFailedRows: async (rows) => (rows.length === 0 ? 0 : (await call(ClearFailedRowsDocument, { rows })).clearFailedRows),
  dueFailedRows: async (limit) => (await call(DueFailedRowsDocument, { limit })).dueFailedRows,
  beat: async (done) => (await call(BeatDocument, done)).beat,
});
