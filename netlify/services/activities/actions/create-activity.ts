import { and, eq } from 'drizzle-orm';
import { ulid } from 'ulid';
import { z } from 'zod';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { isUnprintable } from '#inngest/define/one-line.ts';
import { hasRole, type Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type Activity, activityColumns } from '../activity.ts';
import { checked, idempotencyKeySchema } from '../checked-input.ts';
import { standaloneTask } from '../form-of.ts';
import { requireKnownPeople } from '../known-people.ts';
import { recordEvent } from '../record-event.ts';
import { runUnitOfWork, type UnitOfWork } from '../unit-of-work.ts';
import { prioritySchema } from './change-dates.ts';

const maxCandidates = 20;
const name = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(200, 'must be at most 200 characters')
  .refine((text) => !isUnprintable(text), 'must be one line without control characters');
const names = z
  .array(name)
  .max(maxCandidates, `must be at most ${maxCandidates}`)
  .nullish()
  .transform((list) => [...new Set(list)]);

const newActivitySchema = z
  .object({
    title: name,
    description: z.string().trim().max(4_000, 'must be at most 4000 characters').nullish(),
    candidateGroups: names,
    candidateUsers: names,
    assignee: name.nullish(),
    businessKey: name.nullish(),
    priority: prioritySchema.nullish().transform((priority) => priority ?? 50),
    dueAt: z.date().nullish(),
    followUpAt: z.date().nullish(),
  })
  .refine(({ candidateGroups, candidateUsers, assignee }) => candidateGroups.length + candidateUsers.length > 0 || assignee, {
    path: ['assignee'],
    error: 'Say who can do it: candidateGroups, candidateUsers or assignee',
  });

export interface Creation {
  readonly input: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
}

/** Creates an Activity without a process. Idempotent: the same key returns the same Activity. */
export async function createActivity(deps: ApiDependencies, person: Person, creation: Creation): Promise<Activity> {
  const idempotencyKey = checked('idempotencyKey', idempotencyKeySchema, creation.idempotencyKey);
  const input = checked('input', newActivitySchema, creation.input);
  if (input.assignee) await requireKnownPeople(deps, person, { field: 'input.assignee', ids: [input.assignee] });
  await requireKnownPeople(deps, person, { field: 'input.candidateUsers', ids: input.candidateUsers });
  requireOwnGroups(person, input.candidateGroups);
  const values = {
    ...input,
    id: ulid(),
    tenantId: person.tenant,
    status: input.assignee ? ('CLAIMED' as const) : ('OPEN' as const),
    formSchema: formSchemaOf(standaloneTask.form),
    contextEntries: [],
    bulk: standaloneTask.bulk,
    createdBy: person.id,
    idempotencyKey,
  };
  return (await runUnitOfWork(deps, (unit) => insert(unit, person, values))) ?? existing(deps, person, values);
}

/** Requires groups that the person may address: members their own, leads all. @throws ApiError `INVALID_INPUT` for another group. */
function requireOwnGroups(person: Person, groups: readonly string[]): void {
  const foreign = hasRole(person, 'lead') ? undefined : groups.find((group) => !person.groups.includes(group));
  if (foreign === undefined) return;
  const problem = `Only a lead or somebody of the group '${foreign}' can give it work. Choose a person, or a group of yours.`;
  throw new ApiError('INVALID_INPUT', { field: 'input.candidateGroups', problem });
}

async function insert(unit: UnitOfWork, person: Person, values: typeof activity.$inferInsert): Promise<Activity | undefined> {
  const [row] = await unit.transaction.insert(activity).values(values).onConflictDoNothing().returning(activityColumns);
  if (!row) return undefined;
  await recordEvent(unit, { before: null, after: row }, { actor: person.id, action: 'opened' });
  return row;
}

/** Fields that are set at the creation and never change. */
type Lasting = Pick<typeof activity.$inferInsert, 'title' | 'description' | 'businessKey' | 'candidateGroups' | 'candidateUsers'>;

async function existing(deps: ApiDependencies, person: Person, values: Lasting & { idempotencyKey: string }): Promise<Activity> {
  const { tenantId, createdBy, idempotencyKey, description } = activity;
  const [found] = await deps.database
    .select({ ...activityColumns, description })
    .from(activity)
    .where(and(eq(tenantId, person.tenant), eq(createdBy, person.id), eq(idempotencyKey, values.idempotencyKey)));
  if (!found || JSON.stringify(lasting(found)) !== JSON.stringify(lasting(values)))
    throw new ApiError('IDEMPOTENCY_KEY_REUSED', { kind: 'Activity' });
  return found;
}

const lasting = ({ title, description, businessKey, candidateGroups, candidateUsers }: Lasting) => [
  title,
  description ?? null,
  businessKey ?? null,
  candidateGroups,
  candidateUsers,
];
