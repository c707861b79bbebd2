import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { checkContract } from '#bpmn/contract/check-contract.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { workflows } from '#inngest/workflows/index.ts';

const folder = fileURLToPath(new URL('../../../../bpmn', import.meta.url));

/** Returns what is wrong with a model of this repository, after a change, and its code. */
export async function faults(key: string, change: (xml: string) => string = (xml) => xml): Promise<string[]> {
  const xml = await readFile(`${folder}/${key}.bpmn`, 'utf8');
  const changed = change(xml);
  const workflow = workflows.find(({ model }) => model.key === key)!;
  const called = new Map(workflows.map((one) => [one.model.key, one]));
  return checkContract(readGraph(await parseModel(changed)), workflow, called).map(({ message }) => message);
}
