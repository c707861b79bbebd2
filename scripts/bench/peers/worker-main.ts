/**
 * Process of a peer's worker: calls the paid provider once for each task, then completes the task. The only argument is the options as
 * JSON.
 */
import { ExternalWorkerClient } from '@flowable-oss/external-worker-client';
import axios from 'axios';
import { Client } from 'camunda-external-task-client-js';

import { type WorkerOptions, workerOptionsSchema } from './peer-worker.ts';
import { twoTasks } from './two-tasks.ts';

const lockSeconds = 10;
const deadlineMs = 30_000;
const options = workerOptionsSchema.parse(JSON.parse(process.argv[2] ?? ''));

const pay = (topic: string, processInstanceId: string) =>
  axios.post(`${options.paidUrl}/${topic}/${processInstanceId}`, undefined, { timeout: deadlineMs, proxy: false });

function workWithFlowable({ engineUrl, user, password, tuned }: WorkerOptions): void {
  const client = new ExternalWorkerClient({ flowableHost: engineUrl, auth: { username: user, password } });
  const settings = tuned ? { waitPeriodSeconds: 1, numberOfTasks: 50, lockDuration: `PT${lockSeconds}S` } : {};
  for (const topic of twoTasks.topics) {
    client.subscribe({
      topic,
      ...settings,
      callbackHandler: async ({ processInstanceId }, result) => {
        await pay(topic, processInstanceId);
        return result.success();
      },
    });
  }
}

function workWithOperaton({ engineUrl, tuned }: WorkerOptions): void {
  const settings = tuned ? { maxTasks: 100, interval: 0, asyncResponseTimeout: 10_000, lockDuration: lockSeconds * 1000 } : {};
  const client = new Client({ baseUrl: engineUrl, ...settings });
  for (const topic of twoTasks.topics) {
    client.subscribe(topic, async ({ task, taskService }) => {
      await pay(topic, task.processInstanceId);
      await taskService.complete(task);
    });
  }
}

if (options.client === 'flowable') workWithFlowable(options);
else workWithOperaton(options);
