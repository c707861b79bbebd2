/** Instances of the models of waits on the real engine, and what the API says about them. */
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { z } from 'zod';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { openActivities } from '#inngest/bridge/activities/open-activities.ts';
import { complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { AnyWorker, Workflow } from '#inngest/define/workflow.ts';
import { type Circuit, openCircuit } from '#tests/support/process-test/circuit.ts';
import { copiedTopic } from '#tests/support/process-test/model-copy.ts';

import { orderWorkflow } from './models/workflows.ts';
import { waitModels } from './waits-models.ts';

const nothing = z.object({});
const known = defineWorker({ name: 'Known', input: nothing, output: nothing, settings: { attempts: 5 }, run: async () => complete({}) });
const mailing = defineWorker({ name: 'Ask', input: nothing, output: nothing, systems: ['mail'], run: async () => complete({}) });
const workers: Record<string, AnyWorker> = { 'waits.known': known, 'waits.mail': mailing };
const code: Workflow = { ...orderWorkflow, workers };
const form = z.object({ ok: z.boolean() });
const edges: Workflow = {
  ...orderWorkflow,
  model: { ...orderWorkflow.model, key: 'waits-edges' },
  workers: {},
  userTasks: { decide: defineUserTask({ form, context: {}, output: nothing, variables: () => ({}) }) },
};

/** Wait as the API shows it. */
export interface ShownWait {
  readonly kind: string;
  readonly summary: string;
  readonly [fact: string]: unknown;
}
export interface ShownElement {
  readonly elementId: string;
  readonly since: string | null;
  readonly waits: readonly ShownWait[];
}

const question = /* GraphQL */ `
  query ($id: ID!, $first: Int!) {
    processInstance(id: $id) {
      unreadWaits
      currentElements(first: $first) {
        elementId
        name
        type
        since
        waits {
          kind
          summary
          since
          until
          elementId
          elementName
          interrupting
          activityId
          assignee
          candidateGroups
          name
          businessKey
          topic
          served
          attempt
          maxAttempts
          attemptsLeft
          problem
          incidentId
          system {
            name
            state
            retryAt
          }
          branches {
            elementId
            name
            state
            at
          }
          alternatives {
            kind
            elementId
            name
            until
          }
          processInstanceId
          elements
          done
          total
        }
      }
    }
  }
`;

/** Parts of the test: `engine` has the pauses after failures, which process tests leave out. */
interface Parts {
  readonly circuit: Circuit;
  readonly engine: FlowableClient;
}

let made = 0;
let opened: Parts | null = null;

/** Opens the circuit for one file. */
export function useWaits(): void {
  beforeAll(async () => {
    const settings = inject('processEngine');
    const circuit = await openCircuit(settings, { workflows: [code, edges], models: waitModels });
    opened = { circuit, engine: createFlowableClient(readFlowableConfig(settings), { tenantId: circuit.tenant }) };
  });
  afterAll(() => parts().circuit.close());
}

export function parts(): Parts {
  if (!opened) throw new Error('The circuit is not open: call useWaits() at the top of the file.');
  return opened;
}

/** Starts an instance; its business key is `lastKey()`. */
export async function start(model: string): Promise<string> {
  made += 1;
  const key = { processDefinitionKey: `waits-${model}`, businessKey: lastKey() };
  return (await parts().engine.processInstances.start({ ...key, variables: {} })).id;
}

export const lastKey = (): string => `waits-${made}`;

export async function look(id: string): Promise<{ elements: readonly ShownElement[]; unread: readonly string[] }> {
  const { processInstance } = await parts().circuit.ask<{
    processInstance: { currentElements: ShownElement[]; unreadWaits: string[] };
  }>('otto', question, { id, first: 20 });
  return { elements: processInstance.currentElements, unread: processInstance.unreadWaits };
}

/** Returns the waits by element, after checking that every part was read. */
export async function waitsIn(id: string): Promise<Record<string, readonly ShownWait[]>> {
  const { elements, unread } = await look(id);
  expect(unread).toEqual([]);
  return Object.fromEntries(elements.map(({ elementId, waits }) => [elementId, waits]));
}

export async function finishTask(processInstanceId: string, key: string): Promise<void> {
  const { tasks } = parts().engine;
  const task = (await tasks.list({ processInstanceId })).find(({ taskDefinitionKey }) => taskDefinitionKey === key);
  await tasks.complete(task?.id ?? '', { variables: {} });
}

/** Opens the Activities of the open tasks of an instance, as the bridge does. */
export async function showTasks(processInstanceId: string): Promise<void> {
  const open = await parts().engine.tasks.list({ processInstanceId });
  await openActivities(
    parts().circuit.bridge,
    open.map(({ id }) => id),
  );
}

/** Locks the job of an instance; other free jobs of the topic are given back. */
export async function acquired(topic: string, processInstanceId: string): Promise<{ id: string; workerId: string }> {
  const { circuit, engine } = parts();
  const workerId = `waits-${processInstanceId}`;
  const wanted = { topic: copiedTopic(circuit.tenant, topic), workerId, lockDuration: 'PT10M', maxJobs: 50 };
  const jobs = await engine.externalWorkerJobs.acquire(wanted);
  const job = jobs.find((one) => one.processInstanceId === processInstanceId);
  for (const other of jobs) if (other !== job) await engine.externalWorkerJobs.release(other.id, { workerId });
  return { id: job?.id ?? '', workerId };
}

/** Suspends an instance; the client has no such call. */
export async function suspend(processInstanceId: string): Promise<void> {
  const settings = inject('processEngine');
  const authorization = `Basic ${Buffer.from(`${settings['FLOWABLE_USER']}:${settings['FLOWABLE_PASSWORD']}`).toString('base64')}`;
  const answer = await fetch(`${settings['FLOWABLE_URL']}/process-api/runtime/process-instances/${processInstanceId}`, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'suspend' }),
    signal: AbortSignal.timeout(20_000),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

export const kindsOf = (waits: readonly ShownWait[] | undefined) => waits?.map(({ kind }) => kind);
/** Returns the hours until the end of a wait. */
export const hours = (wait: ShownWait | undefined) => Math.round((Date.parse(String(wait?.['until'])) - Date.now()) / 3_600_000);
export const wait = (kind: string, facts: object = {}) => expect.objectContaining({ kind, ...facts }) as ShownWait;
export const saying = (text: string | RegExp) => expect.stringMatching(text) as string;
