import type { Target } from '#inngest/bridge/acquire-jobs.ts';

import type { Subject } from './subject.ts';

/** The instance and those that its call activities have started, running or not; callers before called. */
export async function family({ circuit: { flowable, bridge }, id, businessKey }: Subject): Promise<Target[]> {
  const members: Target[] = [{ processInstanceId: id, businessKey }];
  if (!bridge.workflows.some(({ model }) => model.calledProcesses.length > 0)) return members;
  for (const { processInstanceId } of members) {
    const calls = (await flowable.history.elements(processInstanceId)).flatMap(
      ({ calledProcessInstanceId }) => calledProcessInstanceId ?? [],
    );
    for (const called of calls) {
      const instance = await flowable.history.processInstance(called);
      if (instance) members.push({ processInstanceId: called, businessKey: instance.businessKey });
    }
  }
  return members;
}
