import { recordInstanceSpan, SpanKind } from '#inngest/telemetry/spans.ts';
import type { Person } from '#netlify/auth/person.ts';
import { callersOf } from '#netlify/core/callers-of.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type Activity, isOfProcess } from '../activity.ts';
import { changeActivity, type Values } from '../change-activity.ts';
import { checked } from '../checked-input.ts';
import { dropDraft } from '../conversation/drafts.ts';
import { awaitOwnDecisions, requireOtherEyes } from '../four-eyes.ts';
import { codeOfActivity, formOf, shownFormOf } from '../form-of.ts';
import { splitDecision } from '../private-fields.ts';
import { announceDecision, sendDecisions } from '../process/announce-decision.ts';
import { runSeconds } from '../process/decision-deliveries.ts';
import type { AtVersion } from './claim-activity.ts';

export interface Completion extends AtVersion {
  readonly decision: Record<string, unknown>;
}

/**
 * Records a person's decision and delivers it. Of several concurrent decisions exactly one wins; the others learn the decider and the time.
 *
 * An unclaimed Activity is assigned to its decider; a claimed one is decided by its assignee or a lead. Decision, history and the event for
 * the engine are written in one transaction; an event that cannot be sent now is sent by the sweep.
 */
export async function completeActivity(deps: ApiDependencies, person: Person, completion: Completion): Promise<Activity> {
  const decided = await decideActivity(deps, person, completion);
  await sendDecisions(deps, [decided]);
  return decided;
}

/** Records the decision without delivering it; the caller does that with `sendDecisions`. */
export async function decideActivity(deps: ApiDependencies, person: Person, { decision, ...request }: Completion): Promise<Activity> {
  const change = { ...request, action: 'COMPLETE', history: 'completed' } as const;
  let isRepeat = true;
  const decided = await changeActivity(deps, person, change, async ({ transaction, before, write }) => {
    const records = { ...deps, database: transaction };
    await awaitOwnDecisions(records, person.id, before);
    await requireOtherEyes(records, person.id, before);
    const after = await write(decidedValues(deps, { person, before, decision }));
    await dropDraft(transaction, { activityId: after.id, personId: person.id });
    await announceDecision(transaction, after);
    isRepeat = false;
    return after;
  });
  if (!isRepeat) await recordActivity(deps, decided);
  return decided;
}

/** Records the Activity in the trace of its instance, from its creation to the decision. */
async function recordActivity(deps: ApiDependencies, { id, processInstanceId, userTaskKey, createdAt }: Activity): Promise<void> {
  if (processInstanceId === null) return;
  await recordInstanceSpan({
    processInstanceId,
    readCaller: callersOf(deps),
    name: `Activity ${userTaskKey}`,
    kind: SpanKind.SERVER,
    subject: ['activity', id],
    startedAt: createdAt,
    attributes: { 'baton.activity.id': id },
  });
}

interface Decided {
  readonly person: Person;
  readonly before: Activity;
  readonly decision: Record<string, unknown>;
}

function decidedValues(deps: ApiDependencies, { person, before, decision }: Decided): Values {
  const form = formOf(deps.workflows, before);
  if (!form) throw new ApiError('UNKNOWN_PROCESS', { key: `${before.processDefinitionKey}.${before.userTaskKey}`, known: [] });
  // A closed Activity shows the form that checked its decision.
  const code = codeOfActivity(deps.workflows, before);
  const { publicFields, privateFields } = splitDecision(form, Object(checked('decision', form, decision)));
  return {
    ...(code && shownFormOf(code)),
    status: 'COMPLETED',
    delivery: isOfProcess(before) ? 'SENDING' : 'NONE',
    deliveryDueAt: isOfProcess(before) ? new Date(Date.now() + runSeconds * 1_000) : null,
    assignee: person.id,
    publicDecision: publicFields,
    privateDecision: privateFields,
    decidedBy: person.id,
    decidedAt: new Date(),
  };
}
