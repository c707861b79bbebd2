import { checkContract } from '#bpmn/contract/check-contract.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { deployIfChanged } from '#bpmn/deploy.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import type { ClientOf } from '#flowable/client/index.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import { versionsOf } from './versions.ts';

/**
 * Makes the text of an older version the newest one: the engine starts new instances on it, running ones stay on theirs.
 *
 * @param target `<key>@<version>`.
 * @returns a sentence on what was done.
 * @throws Error for a target that does not exist, or that the code of this checkout does not fit.
 */
export async function rollBack(flowable: ClientOf<'deployment'>, workflows: readonly Workflow[], target: string): Promise<string> {
  const [, key = '', wanted = ''] = /^([\w-]+)@(\d+)$/.exec(target) ?? [];
  if (key === '') throw new Error(`"${target}" names no version: write <process key>@<version>, as hello-world@2.`);
  const versions = await versionsOf(flowable, key);
  const found = versions.find(({ version }) => version === Number(wanted));
  if (!found) throw new Error(`${key} has no version ${wanted}; it has ${versions.map(({ version }) => version).join(', ')}.`);
  const xml = await flowable.processDefinitions.xml(found.id);
  await requireFit(xml, workflows, key);
  const { version, deployed } = await deployIfChanged(flowable, { key, xml, origin: `back to version ${wanted}` });
  return deployed
    ? `${key} version ${version} is as version ${wanted} was. Running instances stay on theirs.`
    : `${key} is as version ${wanted} was already: version ${version}.`;
}

async function requireFit(xml: string, workflows: readonly Workflow[], key: string): Promise<void> {
  const byKey = new Map(workflows.map((workflow) => [workflow.model.key, workflow]));
  const workflow = byKey.get(key);
  const faults = workflow ? checkContract(readGraph(await parseModel(xml)), workflow, byKey) : [];
  // Code that an older version lacks does no harm: newer instances need it.
  const wrong = faults.filter(({ kind }) => kind !== 'stale-code').map(({ element, message }) => `  ${element}: ${message}`);
  if (wrong.length > 0) throw new Error(`The code of this checkout does not fit that version:\n${wrong.join('\n')}`);
}
