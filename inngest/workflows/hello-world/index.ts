import { helloWorld } from '#bpmn/generated/hello-world.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { startSchema } from './variables.ts';
import { logMessage } from './workers/log-message.ts';

export const helloWorldWorkflow = defineWorkflow(helloWorld, {
  access: { start: { roles: ['clerk'] } },
  start: startSchema,
  workers: { 'hello-world.log-message': logMessage },
  userTasks: {},
});
