import { activityCompleted } from '#inngest/events.ts';
import type { StartedJob } from '#inngest/bridge/work/acquire-jobs.ts';
import { z } from 'zod';

const decidedActivity = z.object({ activityId: z.string(), processInstanceId: z.string() });
type DecidedActivity = z.infer<typeof decidedActivity>;

interface SentEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** Acquired jobs without work so far, and decisions that the API has sent, kept until the test takes them. */
export interface Announcements {
  send(events: readonly SentEvent[]): Promise<void>;
  keepJobs(jobs: readonly StartedJob[]): void;
  jobs(processInstanceIds: ReadonlySet<string>): readonly StartedJob[];
  takeJob(job: StartedJob): void;
  /** Takes the next decision of these instances that is on its way to the engine. */
  takeDecision(processInstanceIds: ReadonlySet<string>): DecidedActivity | undefined;
}

export function announcements(): Announcements {
  const jobs: StartedJob[] = [];
  const decisions: DecidedActivity[] = [];
  return {
    // Other events request a poll, which the test does anyway.
    send: async (events) => {
      for (const { name, data } of events) if (name === activityCompleted.name) decisions.push(decidedActivity.parse(data));
    },
    keepJobs: (acquired) => void jobs.push(...acquired),
    jobs: (ids) => jobs.filter(({ job }) => ids.has(job.processInstanceId)),
    takeJob: (job) => void jobs.splice(jobs.indexOf(job), 1),
    takeDecision: (ids) => {
      const index = decisions.findIndex(({ processInstanceId }) => ids.has(processInstanceId));
      return index < 0 ? undefined : decisions.splice(index, 1)[0];
    },
  };
}
