import { z } from 'zod';

const days = (usual: number, meaning: string) =>
  z.coerce.number().int().min(1).max(36_500).default(usual).describe(`Days that ${meaning} Older rows are removed once an hour.`);

/**
 * Settings for the retention of rows. The defaults: three years for rows that settle a dispute (the regular period of limitation in
 * Germany), ten for the audit, a month for rows that were only sent, a day for rows that are never read afterwards.
 */
export const retentionSettings = z.object({
  RETENTION_HISTORY_DAYS: days(
    1_095,
    "an ended process instance is kept: the engine's history and variables, with its Activities, ledger rows and starts.",
  ),
  RETENTION_ACTIVITIES_DAYS: days(
    1_095,
    'a closed Activity is kept that has no process instance (any more), with comments, attachments and history.',
  ),
  RETENTION_LEDGER_DAYS: days(365, 'the outcome of a job is kept, counted from its end and never before the end of its process instance.'),
  RETENTION_STARTS_DAYS: days(
    1_095,
    'an accepted or refused start is kept, never shorter than its process instance runs. A start that is repeated later is a new one.',
  ),
  RETENTION_AUDIT_DAYS: days(3_650, 'the audit of mutations is kept.'),
  RETENTION_OUTBOX_DAYS: days(30, 'a sent event of the outbox is kept.'),
  RETENTION_MESSAGES_DAYS: days(30, 'a message or signal is kept that has ended, without its variables.'),
  RETENTION_ALERTS_DAYS: days(90, 'a resolved alert, or a message about alerts that was sent or given up, is kept.'),
  RETENTION_INCIDENTS_DAYS: days(
    90,
    'an incident that is over is kept, and an error group after its last occurrence; ignored groups and those with incidents stay.',
  ),
  RETENTION_OPERATIONS_DAYS: days(365, 'an operation that does not run is kept, with its items.'),
  RETENTION_CHANGES_DAYS: days(1, 'the change feed of open pages is kept.'),
  RETENTION_NOTIFICATIONS_DAYS: days(30, 'a digest is kept, sent or not, and a notification that waits for one.'),
  RETENTION_VIEWERS_DAYS: days(1, 'the mark of a browser tab on an Activity is kept, counted from its last sign of life.'),
  RETENTION_DRAFTS_DAYS: days(30, 'a draft is kept whose Activity is closed, counted from its last saving.'),
  RETENTION_PEOPLE_DAYS: days(
    1_095,
    'a person who no longer signs in stands in the directory, with preferences and saved filters; whoever has open Activities stays.',
  ),
});

export type RetentionSetting = keyof z.infer<typeof retentionSettings>;

/** Days by setting. */
export type Retention = Readonly<Record<RetentionSetting, number>>;
