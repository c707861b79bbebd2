import { eq, getTableColumns } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import { ApiError } from '#netlify/core/errors.ts';

const {
  description: _description,
  formSchema: _formSchema,
  formUi: _formUi,
  contextEntries: _contextEntries,
  deadlines: _deadlines,
  dueNotice: _dueNotice,
  deliveryDueAt: _deliveryDueAt,
  privateDecision: _privateDecision,
  readers: _readers,
  idempotencyKey: _idempotencyKey,
  ...columns
} = getTableColumns(activity);

/** Columns of every reading of Activities. Large ones (form, context) and private ones are left out; they are read on demand. */
export const activityColumns = columns;

/** Record of work for a person, without the fields that only the Activity's own page shows. */
export type Activity = Omit<
  typeof activity.$inferSelect,
  | 'description'
  | 'formSchema'
  | 'formUi'
  | 'contextEntries'
  | 'deadlines'
  | 'dueNotice'
  | 'deliveryDueAt'
  | 'privateDecision'
  | 'readers'
  | 'idempotencyKey'
>;

/** Activity of a process, with the fields of the process present. */
export type ProcessActivity = Activity & {
  readonly taskId: string;
  readonly userTaskKey: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
};

export const isOfProcess = (found: Activity): found is ProcessActivity => found.taskId !== null;

export const isClosed = ({ status }: Pick<Activity, 'status'>): boolean => status !== 'OPEN' && status !== 'CLAIMED';

export const withId = (id: string) => eq(activity.id, id);

/** Returns why an Activity takes no claim and no decision any more; null while it is open. */
export function closedError(found: Activity): ApiError | null {
  if (!isClosed(found)) return null;
  const { decidedBy, decidedAt, publicDecision: decision, status, closedReason } = found;
  if (decision && decidedBy && decidedAt) {
    return new ApiError('ACTIVITY_ALREADY_DECIDED', { decidedBy, decidedAt: decidedAt.toISOString(), decision });
  }
  return new ApiError('ACTIVITY_CLOSED', { status, reason: closedReason ?? 'the process went on without it' });
}
