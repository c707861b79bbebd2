import { chapters } from '#bpmn/capabilities/chapters.ts';
import { type Construct, keyOf } from '#bpmn/capabilities/construct.ts';
import { modelOf } from '#bpmn/capabilities/model-of.ts';
import type { Finding } from '#bpmn/lint/finding.ts';
import { lintModel } from '#bpmn/lint/lint-model.ts';
import { ModelError } from '#bpmn/parse-model.ts';
import { readModel } from '#bpmn/read-model.ts';
import type { FlowableClient } from '#flowable/client/index.ts';

import { type EngineVerdict, runConstruct } from './run-construct.ts';

/** Results of one construct in lint, generation and engine. */
export interface Row extends EngineVerdict {
  readonly name: string;
  /** Rule that refuses the construct, or warns of it. */
  readonly lint: Pick<Finding, 'severity' | 'rule'> | null;
  readonly generates: boolean;
}

export interface ChapterRows {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Models side by side: each waits for the engine most of the time. */
const lanes = 8;
/** Rules whose findings are ignored: each model holds the subject of its chapter and no timer besides. */
const ignoredRules = new Set(['baton/user-task-has-way-out']);

/** Sends every construct through lint, generation and a real engine. */
export async function runMatrix(flowable: FlowableClient): Promise<ChapterRows[]> {
  const constructs = chapters.flatMap((chapter) => chapter.constructs);
  const open = [...constructs];
  const rows = new Map<Construct, Row>();
  const lane = async (): Promise<void> => {
    for (let next = open.shift(); next; next = open.shift()) rows.set(next, await rowOf(flowable, next));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return chapters.map(({ title, constructs: own }) => ({ title, rows: own.flatMap((construct) => rows.get(construct) ?? []) }));
}

async function rowOf(flowable: FlowableClient, construct: Construct): Promise<Row> {
  const xml = modelOf(construct);
  const findings = await lintModel(`${keyOf(construct)}.bpmn`, new TextEncoder().encode(xml));
  const relevant = findings.filter(({ rule }) => !ignoredRules.has(rule));
  const lint = relevant.find(({ severity }) => severity === 'error') ?? relevant[0] ?? null;
  return { name: construct.name, lint, generates: await generates(xml), ...(await runConstruct(flowable, construct)) };
}

async function generates(xml: string): Promise<boolean> {
  try {
    await readModel(xml);
    return true;
  } catch (error) {
    if (error instanceof ModelError) return false;
    throw error;
  }
}

/** Returns the constructs that neither lint nor engine refuses and that behave differently from their description: there must be none. */
export const silent = (chapterRows: readonly ChapterRows[]): string[] =>
  chapterRows
    .flatMap(({ rows }) => rows)
    .filter(({ lint, refused, run }) => lint?.severity !== 'error' && refused === null && run !== null)
    .map(({ name, run }) => `${name}: ${run ?? ''}`);
