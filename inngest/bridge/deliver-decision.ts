import { inngest } from '#inngest/client.ts';
import { activityCompleted } from '#inngest/events.ts';

import { completeTask } from './complete-task.ts';
import type { BridgeDependencies } from './dependencies.ts';

/** Hands a person's decision to the engine. When it gives up, the Activity still says SENDING and the sweep sends it again. */
export function deliverDecision(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    {
      id: 'deliver-decision',
      name: 'Activities: deliver decision',
      triggers: [activityCompleted],
      retries: 4,
      concurrency: [{ limit: 1, key: 'event.data.taskId' }, { limit: 20 }],
    },
    async ({ event, step }) => {
      const decided = event.data;
      const name = `Complete ${decided.userTaskKey} · ${decided.businessKey ?? decided.processInstanceId}`;
      return step.run({ id: 'complete-task', name }, () => completeTask(dependencies(), decided));
    },
  );
}
