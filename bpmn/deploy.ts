import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ClientOf } from '#flowable/client/index.ts';

import { readModelFile } from './model-file.ts';

export const modelsDirectory = fileURLToPath(new URL('.', import.meta.url));

/** Result for one model: `version` is the newest one in the engine now. */
export interface DeployedModel {
  readonly key: string;
  readonly version: number;
  /** Whether the text was new to the engine. */
  readonly deployed: boolean;
}

/**
 * Options of a deployment. `only`: process keys; without the option all files. `origin` is noted at the engine as the source of each new
 * version: "from 3f2a91c". `log` gets one line per model.
 */
export interface DeployOptions {
  readonly flowable: ClientOf<'deployment'>;
  readonly directory?: string;
  readonly only?: readonly string[];
  readonly origin?: string;
  readonly log?: (line: string) => void;
}

/**
 * Deploys every `<process-key>.bpmn` of a directory whose text differs from the newest deployed version, sequentially by name. A second run
 * deploys nothing. Running instances stay on their version.
 * @throws Error for a key in `only` without a file, or a file whose process has another key; FlowableError when the engine refuses a model.
 * Models before the failing one stay deployed.
 */
export async function deployChangedModels(options: DeployOptions): Promise<DeployedModel[]> {
  const { flowable, directory = modelsDirectory, only, origin = '', log = () => undefined } = options;
  const results: DeployedModel[] = [];
  for (const key of await keysIn(directory, only)) {
    const xml = await readModelFile(join(directory, `${key}.bpmn`));
    const result = await deployIfChanged(flowable, { key, xml, origin });
    log(`${result.key} version ${result.version} ${result.deployed ? 'deployed' : 'unchanged'}`);
    results.push(result);
  }
  return results;
}

/** Returns the process keys of a directory, or those of `only`. @throws Error for a key without a file */
export async function keysIn(directory: string, only: readonly string[] | undefined): Promise<string[]> {
  const files = await readdir(directory);
  const keys = files.filter((file) => file.endsWith('.bpmn')).map((file) => basename(file, '.bpmn'));
  const missing = only?.find((key) => !keys.includes(key));
  if (missing !== undefined)
    throw new Error(`There is no model ${missing}.bpmn in ${directory}; the models are ${keys.sort().join(', ')}.`);
  return (only ? [...only] : keys).sort();
}

/** Deploys a model unless its newest version has the same text. @throws Error for a file whose process has another key */
export async function deployIfChanged(
  flowable: ClientOf<'deployment'>,
  { key, xml, origin }: { readonly key: string; readonly xml: string; readonly origin: string },
): Promise<DeployedModel> {
  checkKey(key, xml);
  const current = await flowable.processDefinitions.latestByKey(key);
  if (current && digest(await flowable.processDefinitions.xml(current.id)) === digest(xml)) {
    return { key, version: current.version, deployed: false };
  }
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml, name: `${key} ${origin}`.trim() });
  const now = await flowable.processDefinitions.latestByKey(key);
  return { key, version: now?.version ?? 1, deployed: true };
}

function checkKey(key: string, xml: string): void {
  const found = /<(?:[\w-]+:)?process\s[^>]*?\bid="([^"]*)"/.exec(xml)?.[1];
  if (found === key) return;
  const fact = found === undefined ? 'no process' : `the process "${found}"`;
  throw new Error(`${key}.bpmn holds ${fact}. Name the file after its process.`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
