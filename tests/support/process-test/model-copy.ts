import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { readModelFile } from '#bpmn/model-file.ts';
import { type FlowableClient, isFlowableError } from '#flowable/client/index.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { workflows as ours } from '#inngest/workflows/index.ts';

/** Text of a model in the repository. */
export interface ModelText {
  readonly key: string;
  readonly xml: string;
}

/** Returns the workflow and all called ones, directly or not: `known` first, then those of the repository. */
export function withCalled(workflow: Workflow, known: readonly Workflow[] = []): Workflow[] {
  const found = [workflow];
  for (const caller of found) {
    const called = caller.model.calledProcesses.filter((key) => !found.some(({ model }) => model.key === key));
    for (const key of called) {
      const code = [...known, ...ours].find(({ model }) => model.key === key);
      if (!code) throw new Error(`${caller.model.key} calls the process ${key}, which has no code: give its workflow in \`calls\`.`);
      found.push(code);
    }
  }
  return found;
}

/** Reads `<key>.bpmn` of each workflow. */
export const readModels = (folder: string, workflows: readonly Workflow[]): Promise<ModelText[]> =>
  Promise.all(workflows.map(async ({ model: { key } }) => ({ key, xml: await readModelFile(join(folder, `${key}.bpmn`)) })));

/**
 * Deploys the models into the tenant of the client, with separate topics for each: the engine ignores tenants when jobs are acquired. Call
 * activities find the called process in the same tenant.
 */
export async function deployCopies(flowable: FlowableClient, tenant: string, models: readonly ModelText[]): Promise<string[]> {
  const deployed: string[] = [];
  for (const { key, xml } of models) {
    const deployment = await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: underTopicsOf(tenant, xml), name: key });
    deployed.push(deployment.id);
  }
  return deployed;
}

const removeAttempts = 4;
const removePauseMs = 200;

/** Removes a copy with all its instances. Repeats after a 500, which the engine answers while it moves an instance. */
export async function removeCopy(flowable: FlowableClient, deploymentId: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await flowable.deployments.remove(deploymentId, { cascade: true });
    } catch (error) {
      if (!isFlowableError(error, 'ENGINE_FAILED') || attempt === removeAttempts) throw error;
      await pause(attempt * removePauseMs);
    }
  }
}

/** Returns the topic of the copy; `originalTopic` is the inverse. */
export const copiedTopic = (tenant: string, topic: string): string => `${tenant}:${topic}`;
export const originalTopic = (tenant: string, topic: string): string => topic.replace(`${tenant}:`, '');

const underTopicsOf = (tenant: string, xml: string): string =>
  xml.replaceAll(/(\sflowable:topic=")([^"]*)(")/g, (_, before: string, topic: string, after: string) =>
    [before, copiedTopic(tenant, topic), after].join(''),
  );
