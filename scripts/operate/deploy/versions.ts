import type { ClientOf, ProcessDefinition } from '#flowable/client/index.ts';
import { aligned } from '#scripts/model/contracts/aligned.ts';

/** Deployed version of a model. */
export interface ModelVersion {
  readonly id: string;
  readonly version: number;
  /** Time of the deployment (ISO). */
  readonly deployedAt: string;
  /** Source that the deployment noted: "from 3f2a91c", "back to version 2"; empty for one that noted none. */
  readonly origin: string;
  /** Number of running instances. */
  readonly running: number;
}

/** Returns the versions of a model at the engine, the newest first. @throws Error for a model that the engine does not have */
export async function versionsOf(flowable: ClientOf<'deployment'>, key: string): Promise<ModelVersion[]> {
  const definitions = definitionsOf(await flowable.processDefinitions.all(), key);
  if (definitions.length === 0) throw new Error(`The engine has no model ${key}.`);
  const versions: ModelVersion[] = [];
  for (const { id, version, deploymentId } of definitions) {
    const { name, deploymentTime } = await flowable.deployments.get(deploymentId);
    const running = await countRunning(flowable, id);
    versions.push({ id, version, deployedAt: deploymentTime, origin: originIn(name ?? '', key), running });
  }
  return versions;
}

/** Returns the definitions of a model, the newest first. */
export const definitionsOf = (all: readonly ProcessDefinition[], key: string): ProcessDefinition[] =>
  all.filter((definition) => definition.key === key).toSorted((a, b) => b.version - a.version);

/** Counts the running instances of a version. */
export async function countRunning(flowable: ClientOf<'deployment'>, processDefinitionId: string): Promise<number> {
  return (await flowable.processInstances.running({ processDefinitionId, withoutVariables: true })).length;
}

const originIn = (name: string, key: string): string => (name.startsWith(`${key} `) ? name.slice(key.length + 1) : '');

/** Returns the versions as a table for the terminal. */
export const printVersions = (versions: readonly ModelVersion[]): string =>
  aligned([
    ['version', 'deployed', 'running', 'origin'],
    ...versions.map(({ version, deployedAt, running, origin }) => [`${version}`, deployedAt.slice(0, 19), `${running}`, origin]),
  ]).join('\n');
