import type { Member } from './member.ts';
import type { Subject } from './subject.ts';

/** Instances that one instance of a test may call. */
const maxCalled = 200;

/** Returns the instance and those that its call activities have started, running or not; callers before called. */
export async function family({ circuit: { flowable, bridge }, id }: Subject): Promise<Member[]> {
  const members: Member[] = [{ processInstanceId: id }];
  if (!bridge.workflows.some(({ model }) => model.calledProcesses.length > 0)) return members;
  for (const { processInstanceId } of members) {
    const called = await flowable.history.processInstances({ superProcessInstanceId: processInstanceId, order: 'asc', size: maxCalled });
    members.push(...called.rows.map((row) => ({ processInstanceId: row.id })));
  }
  return members;
}
