import { join } from 'node:path';

import { compareModels } from '#bpmn/compare-models.ts';
import { keysIn, modelsDirectory } from '#bpmn/deploy.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import type { ClientOf } from '#flowable/client/index.ts';

import { type ModelVersion, versionsOf } from './versions.ts';

/** What a deployment would do with one model. */
export interface PlannedModel {
  readonly key: string;
  /** Newest version at the engine; null when the model is new to it. */
  readonly version: number | null;
  /** Lines for people on what would change; null when the text is the same. */
  readonly changes: readonly string[] | null;
  /** Versions with running instances, which stay on them. */
  readonly running: readonly ModelVersion[];
}

/** Compares the models of a directory with the newest versions at the engine. Reads only. @throws Error for a key without a file */
export async function planDeployment(
  flowable: ClientOf<'deployment'>,
  { directory = modelsDirectory, only }: { readonly directory?: string; readonly only?: readonly string[] },
): Promise<PlannedModel[]> {
  const planned: PlannedModel[] = [];
  for (const key of await keysIn(directory, only)) {
    const xml = await readModelFile(join(directory, `${key}.bpmn`));
    const current = await flowable.processDefinitions.latestByKey(key);
    const deployed = current && (await flowable.processDefinitions.xml(current.id));
    const running = current ? (await versionsOf(flowable, key)).filter((version) => version.running > 0) : [];
    planned.push({ key, version: current?.version ?? null, changes: changesOf(deployed, xml), running });
  }
  return planned;
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
