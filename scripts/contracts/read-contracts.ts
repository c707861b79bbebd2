import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { checkContract } from '#bpmn/contract/check-contract.ts';
import type { Fault } from '#bpmn/contract/fault.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { drawDiagram } from '#bpmn/draw-diagram.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { modelFacts } from '#bpmn/read-model.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import { contractTable, type Row } from './contract-table.ts';
import { processPage } from './process-page.ts';
import { exportedFrom, filesBelow, processTestsOf } from './repository-sources.ts';

/** One process definition, held against its code and its tests. */
export interface Contract {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
  readonly page: string;
  readonly diagram: string;
}

/** The contracts of all models below `root`. */
export async function readContracts(root: string, workflows: readonly Workflow[]): Promise<Contract[]> {
  const called = new Map(workflows.map((workflow) => [workflow.model.key, workflow]));
  const models = (await filesBelow(root, 'bpmn', '.bpmn')).filter((path) => path.split('/').length === 2);
  return Promise.all(
    models.map(async (path) => {
      const model = await parseModel(await readFile(join(root, path), 'utf8'));
      const graph = readGraph(model);
      const key = basename(path, '.bpmn');
      const workflow = called.get(key);
      const fileOf = await exportedFrom(root, `inngest/workflows/${key}`);
      const rows = contractTable({ graph, workflow, fileOf, tests: await processTestsOf(root, key) });
      const faults = workflow ? checkContract(graph, workflow, called) : [];
      return { key, rows, faults, page: processPage(modelFacts(model), rows), diagram: drawDiagram(model) };
    }),
  );
}
