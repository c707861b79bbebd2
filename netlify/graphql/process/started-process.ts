import type { StartedProcess } from '#netlify/services/processes/starts/started-process.ts';

import type { StartedProcessResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { readIfAnswered } from './process-instance.ts';

export const startedProcessFields: Remaining<StartedProcessResolvers, StartedProcess> = {
  processInstance: ({ processInstanceId }, _, context) => (processInstanceId === null ? null : readIfAnswered(context, processInstanceId)),
};
