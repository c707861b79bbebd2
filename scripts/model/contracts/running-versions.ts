import { agingCode, checkRunning } from '#bpmn/contract/check-running.ts';
import { nodesOf, type ProcessGraph } from '#bpmn/contract/process-graph.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import type { RunningInstance } from '#bpmn/contract/running-steps.ts';
import { ModelError, parseModel } from '#bpmn/parse-model.ts';
import type { ClientOf, ProcessDefinition } from '#flowable/client/index.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

/** Version with running instances, compared with the code. */
export interface RunningVersion {
  readonly key: string;
  readonly version: number;
  readonly running: number;
  /** Breakages, one sentence each. */
  readonly breaks: readonly string[];
  /** Code for older versions that this version needs. */
  readonly needs: readonly string[];
}

export interface RunningVersions {
  readonly versions: readonly RunningVersion[];
  /** Code for older versions that no running instance needs, by process key. */
  readonly unneeded: readonly { readonly key: string; readonly what: string }[];
}

/**
 * Asks the engine for every version with running instances, and checks the code against each version and the positions of its instances.
 */
export async function runningVersions(flowable: ClientOf<'deployment'>, workflows: readonly Workflow[]): Promise<RunningVersions> {
  const versions: RunningVersion[] = [];
  for (const definition of await flowable.processDefinitions.all()) {
    const instances = await instancesOf(flowable, definition.id);
    if (instances.length > 0) versions.push(await checkVersion(flowable, { definition, instances, workflows }));
  }
  const byVersion = versions.toSorted((a, b) => (a.key === b.key ? a.version - b.version : a.key < b.key ? -1 : 1));
  const needed = (key: string, what: string) => versions.some((version) => version.key === key && version.needs.includes(what));
  const unneeded = workflows.flatMap((workflow) =>
    agingCode(workflow).flatMap((what) => (needed(workflow.model.key, what) ? [] : [{ key: workflow.model.key, what }])),
  );
  return { versions: byVersion, unneeded };
}

async function instancesOf(flowable: ClientOf<'deployment'>, processDefinitionId: string): Promise<RunningInstance[]> {
  const running = await flowable.processInstances.running({ processDefinitionId });
  if (running.length === 0) return [];
  const activeElements = new Map<string, string[]>(running.map(({ id }) => [id, []]));
  const unfinished = await flowable.history.unfinishedElements({ processDefinitionId });
  for (const { processInstanceId, activityId } of unfinished) activeElements.get(processInstanceId)?.push(activityId);
  return running.map(({ id, variables }) => ({ id, variables, activeElements: activeElements.get(id) ?? [] }));
}

interface Checked {
  readonly definition: ProcessDefinition;
  readonly instances: readonly RunningInstance[];
  readonly workflows: readonly Workflow[];
}

async function checkVersion(flowable: ClientOf<'deployment'>, { definition, instances, workflows }: Checked): Promise<RunningVersion> {
  const { key, version, id } = definition;
  const verdict = (breaks: readonly string[], needs: readonly string[] = []) => ({
    key,
    version,
    running: instances.length,
    breaks,
    needs,
  });
  const graph = await graphOf(await flowable.processDefinitions.xml(id));
  if (typeof graph === 'string') return verdict([graph]);
  const workflow = workflows.find(({ model }) => model.key === key);
  if (!workflow) return verdict(needsCode(graph) ? ['There is no workflow for this process in this code.'] : []);
  const { faults, needed } = checkRunning(graph, workflow, instances);
  return verdict(
    faults.map(({ fault, instances: affected }) => `${fault.element}: ${fault.message} ${concerned(affected)}`),
    [...needed].toSorted(),
  );
}

/** Returns the graph, or a sentence when the version breaks our drawing rules and cannot be followed. */
async function graphOf(xml: string): Promise<ProcessGraph | string> {
  try {
    return readGraph(await parseModel(xml));
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return `The deployed model cannot be checked: ${error.message}`;
  }
}

const needsCode = (graph: ProcessGraph): boolean => nodesOf(graph).some(({ topic, type }) => topic !== null || type === 'UserTask');

const concerned = (ids: readonly string[]): string =>
  ids.length === 1 ? `(instance ${ids[0] ?? ''})` : `(${ids.length} instances, ${ids[0] ?? ''} among them)`;
