import type { Call } from './authorized-call.ts';
import {
  type EndedTaskInput,
  EscalateActivitiesDocument,
  KnownTasksDocument,
  OpenActivitiesDocument,
  OpenActivityTasksDocument,
  type OpenActivityTasksQuery,
  type OpenActivityTasksQueryVariables,
  RemindActivitiesDocument,
  SettleActivitiesDocument,
  type SettleActivitiesMutation,
  type UserTaskInput,
} from './generated/graphql.ts';

export type { UserTaskInput };
export type SettledActivities = SettleActivitiesMutation['settleActivities'];
export type OpenActivityTaskPage = OpenActivityTasksQuery['openActivityTasks'];

export interface ActivitiesApi {
  /** Opens Activities. Returns one Activity id for each task, in order; a task that has an Activity keeps the id. */
  openActivities(tasks: UserTaskInput[]): Promise<string[]>;
  /** Settles Activities. Returns the number that changed, and the tasks without an Activity. */
  settleActivities(tasks: EndedTaskInput[]): Promise<SettledActivities>;
  /** Returns the number of Activities that now have the group. */
  escalateActivities(request: { processInstanceId: string; userTaskKey: string; group: string; taskIds?: string[] }): Promise<number>;
  /** Returns the number of open Activities; each is reminded once per key. */
  remindActivities(reminder: {
    processInstanceId: string;
    userTaskKey: string;
    idempotencyKey: string;
    taskIds?: string[];
  }): Promise<number>;
  openActivityTasks(page?: OpenActivityTasksQueryVariables): Promise<OpenActivityTaskPage>;
  /** Filters the tasks to those that have an Activity. */
  knownTasks(taskIds: string[]): Promise<string[]>;
}

export const activitiesApi = (call: Call): ActivitiesApi => ({
  openActivities: async (tasks) => (await call(OpenActivitiesDocument, { tasks })).openActivities,
  settleActivities: async (tasks) => (await call(SettleActivitiesDocument, { tasks })).settleActivities,
  escalateActivities: async (request) => (await call(EscalateActivitiesDocument, request)).escalateActivities,
  remindActivities: async (reminder) => (await call(RemindActivitiesDocument, reminder)).remindActivities,
  openActivityTasks: async (page = {}) => (await call(OpenActivityTasksDocument, page)).openActivityTasks,
  knownTasks: async (taskIds) => (await call(KnownTasksDocument, { taskIds })).knownTasks,
});
