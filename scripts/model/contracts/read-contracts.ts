import { basename, join } from 'node:path';

import { checkContract } from '#bpmn/contract/check-contract.ts';
import { checkEffects, type Process, type Processes } from '#bpmn/contract/check-effects.ts';
import { checkThrown } from '#bpmn/contract/check-thrown.ts';
import type { Fault } from '#bpmn/contract/fault.ts';
import type { ProcessGraph } from '#bpmn/contract/process-graph.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { drawDiagram } from '#bpmn/draw-diagram.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import { type ParsedModel, parseModel } from '#bpmn/parse-model.ts';
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

interface ReadModel {
  readonly key: string;
  readonly model: ParsedModel;
  readonly graph: ProcessGraph;
}

/** Reads the contracts of all models below `root`. An unreadable model or workflow is a fault of its own contract only. */
export async function readContracts(root: string, workflows: readonly Workflow[]): Promise<Contract[]> {
  const paths = (await filesBelow(root, 'bpmn', '.bpmn')).filter((path) => path.split('/').length === 2);
  const models = await Promise.all(paths.map((path) => readModel(root, path)));
  const processes = new Map(models.flatMap((model) => (typeof model.read === 'string' ? [] : joined(model.read, workflows))));
  return Promise.all(
    models.map(async ({ key, read }) => {
      if (typeof read === 'string') return unreadable(key, read);
      return readContract(root, read, { workflows, processes }).catch((error: unknown) => unreadable(key, errorMessage(error)));
    }),
  );
}

/** Reads a model. @returns why it cannot be read, else. */
async function readModel(root: string, path: string): Promise<{ readonly key: string; readonly read: ReadModel | string }> {
  const key = basename(path, '.bpmn');
  try {
    const model = await parseModel(await readModelFile(join(root, path)));
    return { key, read: { key, model, graph: readGraph(model) } };
  } catch (error) {
    return { key, read: errorMessage(error) };
  }
}

function joined({ key, graph }: ReadModel, workflows: readonly Workflow[]): [string, Process][] {
  const code = workflows.find(({ model }) => model.key === key);
  return code ? [[key, { graph, code }]] : [];
}

interface Code {
  readonly workflows: readonly Workflow[];
  readonly processes: Processes;
}

async function readContract(root: string, { key, model, graph }: ReadModel, { workflows, processes }: Code): Promise<Contract> {
  const called = new Map(workflows.map((workflow) => [workflow.model.key, workflow]));
  const workflow = called.get(key);
  const fileOf = await exportedFrom(root, `inngest/workflows/${key}`);
  const rows = contractTable({ graph, workflow, fileOf, tests: await processTestsOf(root, key) });
  const graphs = [...processes.values()].map((process) => process.graph);
  const faults = workflow
    ? [...checkContract(graph, workflow, called), ...checkThrown(graph, graphs), ...checkEffects({ graph, code: workflow }, processes)]
    : [];
  return { key, rows, faults, pages: { page: processPage(modelFacts(model), rows), diagram: drawDiagram(model) } };
}

function unreadable(key: string, why: string): Contract {
  const message = `The process cannot be held against its code: ${why}`;
  return { key, rows: [], faults: [{ kind: 'missing-code', element: key, message }], pages: null };
}
