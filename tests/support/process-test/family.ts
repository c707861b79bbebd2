import type { Member } from './member.ts';
import type { Subject } from './subject.ts';

/** Returns the instance and those that its call activities have started, running or not; callers before called. */
export async function family({ circuit: { flowable, bridge }, id }: Subject): Promise<Member[]> {
  const members: Member[] = [{ processInstanceId: id }];
  if (!bridge.workflows.some(({ model }) => model.calledProcesses.length > 0)) return members;
  for (const { processInstanceId } of members) {
    const calls = (await flowable.history.elements(processInstanceId)).flatMap(
      ({ calledProcessInstanceId }) => calledProcessInstanceId ?? [],
    );
    for (const called of calls) {
      if (await flowable.history.processInstance(called)) members.push({ processInstanceId: called });
    }
  }
  return members;
}
