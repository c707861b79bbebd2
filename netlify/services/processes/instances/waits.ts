import type { ModelElements, UnfinishedElement } from '#flowable/client/index.ts';
import type { waitKinds } from '#netlify/database/schema.ts';

export type WaitKind = (typeof waitKinds)[number];

const containers = /^(subProcess|transaction|adHocSubProcess|eventSubProcess)$/;

const kinds: Readonly<Record<string, WaitKind>> = {
  userTask: 'PERSON',
  externalWorkerServiceTask: 'SYSTEM',
  callActivity: 'CALLED_PROCESS',
  receiveTask: 'MESSAGE',
  eventBasedGateway: 'MESSAGE',
  eventGateway: 'MESSAGE',
};

/** Returns what the tokens at these elements wait for; a sub-process waits for nothing but its own elements. */
export function waitsOf(current: readonly UnfinishedElement[], elements: ModelElements): WaitKind[] {
  const found = current.filter(({ activityType }) => !containers.test(activityType)).map((element) => kindOf(element, elements));
  return [...new Set(found)].sort();
}

function kindOf({ activityId, activityType }: UnfinishedElement, elements: ModelElements): WaitKind {
  if (activityType === 'intermediateCatchEvent') return elements[activityId]?.event === 'timer' ? 'TIME' : 'MESSAGE';
  return kinds[activityType] ?? 'OTHER';
}
