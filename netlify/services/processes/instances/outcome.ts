import type { ApiDependencies } from '#netlify/core/dependencies.ts';

interface Ended {
  readonly id: string;
  readonly processDefinitionId: string;
  readonly endActivityId: string | null;
  readonly cancelReason: string | null;
}

/**
 * Returns the name of the end event that was reached, or the reason of a cancellation. Where an event sub-process or a terminate event
 * ended the instance, the engine names none, or the sub-process: the passes tell then.
 */
export async function outcomeOf({ flowable }: Pick<ApiDependencies, 'flowable'>, ended: Ended): Promise<string | null> {
  const { id, processDefinitionId, endActivityId, cancelReason } = ended;
  if (cancelReason !== null) return cancelReason;
  const elements = await flowable.processDefinitions.elements(processDefinitionId);
  const isEnd = endActivityId !== null && elements[endActivityId]?.type === 'endEvent';
  const end = isEnd ? endActivityId : ((await lastEndEvent(flowable, id)) ?? endActivityId);
  return end === null ? null : (elements[end]?.name ?? end);
}

async function lastEndEvent({ history }: ApiDependencies['flowable'], processInstanceId: string): Promise<string | null> {
  return (await history.endEvents(processInstanceId)).at(-1)?.activityId ?? null;
}
