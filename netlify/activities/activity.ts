import { eq, getTableColumns } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import { ApiError } from '#netlify/errors.ts';

const {
  description: _description,
  formSchema: _formSchema,
  formUi: _formUi,
  contextEntries: _contextEntries,
  deadlines: _deadlines,
  dueTold: _dueTold,
  privateDecision: _privateDecision,
  readers: _readers,
  idempotencyKey: _idempotencyKey,
  ...columns
} = getTableColumns(activity);

/** What every reading of Activities selects. Forms and context are large and private fields are private: those are read when asked for. */
export const activityColumns = columns;

/** The record of work for a person, without what only its own page shows. */
export type Activity = Omit<
  typeof activity.$inferSelect,
  'description' | 'formSchema' | 'formUi' | 'contextEntries' | 'deadlines' | 'dueTold' | 'privateDecision' | 'readers' | 'idempotencyKey'
>;

/** One of a process; its fields of the process are there. */
export type ProcessActivity = Activity & {
  readonly taskId: string;
  readonly userTaskKey: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
};

export const isOfProcess = (found: Activity): found is ProcessActivity => found.taskId !== null;

export const isClosed = ({ status }: Pick<Activity, 'status'>): boolean => status !== 'OPEN' && status !== 'CLAIMED';

export const withId = (id: string) => eq(activity.id, id);

/** Why an Activity takes no claim and no decision any more; null while it does. */
export function closedError(found: Activity): ApiError | null {
  if (!isClosed(found)) return null;
  const { decidedBy, decidedAt, publicDecision: decision, status, closedReason } = found;
  if (decision && decidedBy && decidedAt) {
    return new ApiError('ACTIVITY_ALREADY_DECIDED', { decidedBy, decidedAt: decidedAt.toISOString(), decision });
  }
  return new ApiError('ACTIVITY_CLOSED', { status, reason: closedReason ?? 'the process went on without it' });
}
