import { basename, join } from 'node:path';

import { checkContract } from '#bpmn/contract/check-contract.ts';
import type { Fault } from '#bpmn/contract/fault.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { drawDiagram } from '#bpmn/draw-diagram.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { modelFacts } from '#bpmn/read-model.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { contractTable, type Row } from './contract-table.ts';
import { processPage } from './process-page.ts';
import { exportedFrom, filesBelow, processTestsOf } from './repository-sources.ts';

/** Process definition compared with its code and its tests. */
export interface Contract {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
  /** Page and diagram; null when the model or its code cannot be read. */
  readonly pages: { readonly page: string; readonly diagram: string } | null;
}

/** Reads the contracts of all models below `root`. An unreadable model or workflow is a fault of its own contract only. */
export async function readContracts(root: string, workflows: readonly Workflow[]): Promise<Contract[]> {
  const models = (await filesBelow(root, 'bpmn', '.bpmn')).filter((path) => path.split('/').length === 2);
  return Promise.all(
    models.map((path) =>
      readContract(root, path, workflows).catch((error: unknown) => unreadable(basename(path, '.bpmn'), errorMessage(error))),
    ),
  );
}

async function readContract(root: string, path: string, workflows: readonly Workflow[]): Promise<Contract> {
  const called = new Map(workflows.map((workflow) => [workflow.model.key, workflow]));
  const model = await parseModel(await readModelFile(join(root, path)));
  const graph = readGraph(model);
  const key = basename(path, '.bpmn');
  const workflow = called.get(key);
  const fileOf = await exportedFrom(root, `inngest/workflows/${key}`);
  const rows = contractTable({ graph, workflow, fileOf, tests: await processTestsOf(root, key) });
  const faults = workflow ? checkContract(graph, workflow, called) : [];
  return { key, rows, faults, pages: { page: processPage(modelFacts(model), rows), diagram: drawDiagram(model) } };
}

function unreadable(key: string, why: string): Contract {
  const message = `The process cannot be held against its code: ${why}`;
  return { key, rows: [], faults: [{ kind: 'missing-code', element: key, message }], pages: null };
}
