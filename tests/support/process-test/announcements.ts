import type { DecidedTask } from '#inngest/bridge/complete-task.ts';
import { type JobAcquired, jobAcquiredSchema, jobEventName } from '#inngest/events.ts';
import { z } from 'zod';

const decidedTask = z.object({
  activityId: z.string(),
  taskId: z.string(),
  processInstanceId: z.string(),
  processDefinitionKey: z.string(),
  userTaskKey: z.string(),
  businessKey: z.string().nullable(),
}) satisfies z.ZodType<DecidedTask>;

interface SentEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** What the bridge and the API would send to Inngest, kept until the test takes it. */
export interface Announcements {
  send(events: readonly SentEvent[]): Promise<void>;
  /** Jobs that were handed out and not worked on, by instance. */
  jobs(processInstanceIds: ReadonlySet<string>): readonly JobAcquired[];
  takeJob(job: JobAcquired): void;
  /** The next decision of these instances that is on its way to the engine. */
  takeDecision(processInstanceIds: ReadonlySet<string>): DecidedTask | undefined;
}

export function announcements(): Announcements {
  const jobs: JobAcquired[] = [];
  const decisions: DecidedTask[] = [];
  return {
    send: async (events) => {
      for (const { name, data } of events) {
        if (name.startsWith(jobEventName(''))) jobs.push(jobAcquiredSchema.parse(data));
        // A nudge asks for a look, which the test does anyway.
        else if (name === 'activity/completed') decisions.push(decidedTask.parse(data));
      }
    },
    jobs: (ids) => jobs.filter(({ processInstanceId }) => ids.has(processInstanceId)),
    takeJob: (job) => void jobs.splice(jobs.indexOf(job), 1),
    takeDecision: (ids) => {
      const index = decisions.findIndex(({ processInstanceId }) => ids.has(processInstanceId));
      return index < 0 ? undefined : decisions.splice(index, 1)[0];
    },
  };
}
