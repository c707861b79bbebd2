import { join } from 'node:path';

import { compareModels } from '#bpmn/compare-models.ts';
import { keysIn, modelsDirectory } from '#bpmn/deploy.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import type { ClientOf, ProcessDefinition } from '#flowable/client/index.ts';

import { countRunning, definitionsOf } from './versions.ts';

interface RunningVersion {
  readonly version: number;
  readonly running: number;
}

/** Change that a deployment would make to one model. */
export interface PlannedModel {
  readonly key: string;
  /** Newest version at the engine; null when the model is new to it. */
  readonly version: number | null;
  /** Lines for people on what would change; null when the text is the same. */
  readonly changes: readonly string[] | null;
  /** Versions with running instances, which stay on them. */
  readonly running: readonly RunningVersion[];
}

/** Compares the models of a directory with the newest versions at the engine. Reads only. @throws Error for a key without a file */
export async function planDeployment(
  flowable: ClientOf<'deployment'>,
  { directory = modelsDirectory, only }: { readonly directory?: string; readonly only?: readonly string[] },
): Promise<PlannedModel[]> {
  const definitions = await flowable.processDefinitions.all();
  const planned: PlannedModel[] = [];
  for (const key of await keysIn(directory, only)) {
    const xml = await readModelFile(join(directory, `${key}.bpmn`));
    const versions = definitionsOf(definitions, key);
    const [newest] = versions;
    const changes = changesOf(newest ? await flowable.processDefinitions.xml(newest.id) : null, xml);
    const running = changes === null ? [] : await runningOf(flowable, versions);
    planned.push({ key, version: newest?.version ?? null, changes, running });
  }
  return planned;
}

async function runningOf(flowable: ClientOf<'deployment'>, versions: readonly ProcessDefinition[]): Promise<RunningVersion[]> {
  const counted: RunningVersion[] = [];
  for (const { id, version } of versions) counted.push({ version, running: await countRunning(flowable, id) });
  return counted.filter(({ running }) => running > 0);
}

function changesOf(deployed: string | null, xml: string): string[] | null {
  if (deployed === xml) return null;
  if (deployed === null) return [];
  const words = compareModels(deployed, xml).map((difference) => difference.words);
  return words.length > 0 ? words : ['only the drawing or the way of writing'];
}

/** Returns the plan for the terminal. */
export function printPlan(planned: readonly PlannedModel[]): string {
  const lines = planned.flatMap(({ key, version, changes, running }) => {
    if (changes === null) return [`${key}: unchanged, version ${version ?? 0}`];
    const head = version === null ? `${key}: new, version 1` : `${key}: version ${version} becomes ${version + 1}`;
    const stay = running.map((one) => `  ${one.running} running on version ${one.version} stay there`);
    return [head, ...changes.map((line) => `  ${line}`), ...stay];
  });
  const changed = planned.filter(({ changes }) => changes !== null).length;
  return [...lines, changed === 0 ? 'Nothing to deploy.' : `${changed} to deploy: npm run bpmn:deploy -- --apply`].join('\n');
}
