import { audit } from '#netlify/database/schema.ts';

import type { CallerContext } from './context.ts';

interface PersonsMutation {
  readonly operation: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** `done`, or the code of the error that the person got. */
  readonly result: string;
}

/** The first that a mutation has says what it was aimed at. */
const targetNames = ['id', 'activityId', 'processInstanceId', 'businessKey', 'name', 'idempotencyKey'];
/** Kept beside the target. No variables, decisions, comments or drafts: they hold personal data and are kept where they belong. */
const factNames = [
  'key',
  'businessKey',
  'messageName',
  'name',
  'reason',
  'version',
  'assignee',
  'to',
  'activities',
  'incidentId',
  'idempotencyKey',
];

/** Sent again and again while somebody types, and nobody else's business. */
const recordedWhenRefused = new Set(['saveDraft']);

/** One row for each mutation of a person, refused ones too. Services leave their marks in the ledgers. Failing to write is logged. */
export async function recordMutation({ deps, person }: CallerContext, { operation, args, result }: PersonsMutation): Promise<void> {
  if (person?.kind !== 'person' || (result === 'done' && recordedWhenRefused.has(operation))) return;
  const target = targetNames.map((name) => args[name]).find((value) => typeof value === 'string');
  const facts = Object.fromEntries(factNames.filter((name) => args[name] !== undefined).map((name) => [name, args[name]]));
  try {
    await deps.database
      .insert(audit)
      .values({ tenantId: person.tenant, actor: person.id, operation, target: String(target ?? ''), result, facts });
  } catch {
    deps.log.error({ actor: person.id, operation, target, result }, 'The audit row was not written');
  }
}
