import type { HistoricElement, VariableUpdate } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { readsAllInstances } from '#netlify/services/processes/access/may.ts';

import type { ChangedInstance } from './changed-instance.ts';
import { type Records, type RecordedOperation, readRecords, toleranceMs } from './records.ts';

export type ChangeKind = 'START' | 'JOB' | 'DECISION' | 'MESSAGE' | 'CALLED_PROCESS' | 'ELEMENT' | 'OPERATION' | 'OTHER';

/** Cause of a change, as far as the reader may know it. */
export interface ChangeSource {
  readonly source: ChangeKind;
  readonly elementId: string | null;
  readonly elementName: string | null;
  /** Person who started, decided, sent or operated. */
  readonly actor: string | null;
  readonly activityId: string | null;
  readonly messageName: string | null;
  readonly operationId: string | null;
}

const kindOfElement: Readonly<Record<string, ChangeKind>> = {
  userTask: 'DECISION',
  externalWorkerServiceTask: 'JOB',
  callActivity: 'CALLED_PROCESS',
  // A timer writes nothing. What a boundary event writes may also come with an error: then there is no message.
  intermediateCatchEvent: 'MESSAGE',
  receiveTask: 'MESSAGE',
};
/** Look-ups of passes at a time. */
const lookUps = 5;

/** Reads what wrote the updates. At most one call of the engine for each pass through an element. */
export async function sourcesOf(
  scope: ChangedInstance,
  updates: readonly VariableUpdate[],
): Promise<(update: VariableUpdate) => ChangeSource> {
  const ids = [...new Set(updates.flatMap(({ activityInstanceId }) => activityInstanceId ?? []))];
  const passes = await atMost(lookUps, ids, (id) => scope.deps.flowable.history.pass(id));
  const byId = new Map(passes.flatMap((pass) => (pass ? [[pass.id, pass] as const] : [])));
  const records = await readRecords(scope, updates, [...byId.values()]);
  return (update) => {
    const pass = byId.get(update.activityInstanceId ?? '');
    return pass ? ofPass(records, update, pass) : withoutElement(scope, records, update);
  };
}

const nobody = { elementId: null, elementName: null, actor: null, activityId: null, messageName: null, operationId: null };

function ofPass({ activities, messages, operations }: Records, { time }: VariableUpdate, pass: HistoricElement): ChangeSource {
  const element = { ...nobody, elementId: pass.activityId, elementName: pass.activityName };
  const operated = operations.find((one) => isByHand(one, pass, Date.parse(time)));
  if (operated) return { ...element, ...byOperator(operated) };
  const source = kindOfElement[pass.activityType] ?? 'ELEMENT';
  if (source === 'DECISION') {
    const decided = activities.get(pass.taskId ?? '');
    return { ...element, source, actor: decided?.decidedBy ?? null, activityId: decided?.id ?? null };
  }
  const sent = messages.find(({ elementId, at }) => elementId === pass.activityId && at >= Date.parse(time) - toleranceMs);
  return sent ? { ...element, source: 'MESSAGE', actor: sent.sentBy, messageName: sent.name } : { ...element, source };
}

/** Whether the operation ended the job of the pass, or delivered the message to it. */
function isByHand({ kind, elementId, begunAt, changedAt }: RecordedOperation, pass: HistoricElement, time: number): boolean {
  if (elementId !== pass.activityId || begunAt > time + toleranceMs) return false;
  if (kind === 'COMPLETE_JOB') return begunAt >= Date.parse(pass.startTime) - toleranceMs;
  return kind === 'DELIVER_MESSAGE' && changedAt >= time - toleranceMs;
}

/** The start and corrections by operators write without an element; so does whoever else calls the engine. */
function withoutElement({ person, instance }: ChangedInstance, { starter, operations }: Records, { time, revision }: VariableUpdate) {
  const at = Date.parse(time);
  if (revision === 0 && at - instance.startedAt.getTime() < toleranceMs) {
    const isKnown = readsAllInstances(person) || starter === person.id;
    return { ...nobody, source: 'START', actor: isKnown ? starter : null } as const;
  }
  const operated = operations.find(
    ({ kind, begunAt, changedAt }) => kind === 'RETRY_INCIDENTS' && begunAt <= at + toleranceMs && changedAt >= at - toleranceMs,
  );
  return { ...nobody, ...(operated ? byOperator(operated) : { source: 'OTHER' as const }) };
}

const byOperator = ({ id, startedBy }: RecordedOperation) => ({ source: 'OPERATION' as const, operationId: id, actor: startedBy });
