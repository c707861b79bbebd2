import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Workflow } from '#inngest/define/workflow.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { processInstance, processVariable } from '#netlify/database/schema.ts';

import { privateNames } from './searchable-variables.ts';

const comparisons = ['EQ', 'NE', 'LT', 'LE', 'GT', 'GE', 'LIKE', 'EXISTS'] as const;
type Comparison = (typeof comparisons)[number];

/** Comparison of a variable with one value. */
export interface VariableCondition {
  readonly name: string;
  readonly comparison?: Comparison | null;
  readonly number?: number | null;
  readonly text?: string | null;
  readonly flag?: boolean | null;
}

/** Conditions of which one must fit. */
export interface VariableAlternatives {
  readonly anyOf: readonly VariableCondition[];
}

interface Reach {
  readonly tenant: string;
  readonly workflows: readonly Workflow[];
}

const maxAlternatives = 10;

/** Returns the condition for instances with such a variable. @throws ApiError `INVALID_INPUT` for a condition without a value that it needs. */
export function hasVariable({ tenant, workflows }: Reach, { anyOf }: VariableAlternatives): SQL {
  if (anyOf.length === 0 || anyOf.length > maxAlternatives) throw invalid(`must have 1 to ${maxAlternatives} conditions in anyOf.`);
  const fits = or(...anyOf.map((condition) => comparisonOf(workflows, condition)));
  const found = sql`select ${processVariable.processInstanceId} from ${processVariable} where ${and(eq(processVariable.tenantId, tenant), fits)}`;
  return sql`${processInstance.id} in (${found})`;
}

function comparisonOf(workflows: readonly Workflow[], condition: VariableCondition): SQL | undefined {
  const { name, comparison } = condition;
  return and(eq(processVariable.name, name), isOpen(workflows, name), valueFits(condition, comparison ?? 'EQ'));
}

/** Leaves out what was stored before a schema marked the variable private. */
function isOpen(workflows: readonly Workflow[], name: string): SQL | undefined {
  const hiding = workflows.map(({ model }) => model.key).filter((key) => privateNames(workflows, key)?.has(name));
  if (hiding.length === 0) return undefined;
  const ofThese = and(
    sql`hiding.id = ${processVariable.processInstanceId}`,
    sql`hiding.process_definition_key = any(${sql.param(hiding)}::text[])`,
  );
  return sql`not exists (select from ${processInstance} hiding where ${ofThese})`;
}

const symbols: Readonly<Record<Exclude<Comparison, 'LIKE' | 'EXISTS'>, string>> = {
  EQ: '=',
  NE: '<>',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
};

function valueFits(condition: VariableCondition, comparison: Comparison): SQL | undefined {
  const { number, text, flag } = condition;
  if (comparison === 'EXISTS')
    return or(isNotNull(processVariable.text), isNotNull(processVariable.number), isNotNull(processVariable.flag));
  if (comparison === 'LIKE') return textFits(text);
  const symbol = sql.raw(symbols[comparison]);
  const values = [number ?? null, text ?? null, flag ?? null].filter((value) => value !== null);
  if (values.length !== 1) throw invalid('needs one of number, text and flag.');
  if (typeof number === 'number') return sql`${processVariable.number} ${symbol} ${z.number().parse(number)}`;
  if (typeof text === 'string') return sql`${inBytes(processVariable.text)} ${symbol} ${text}`;
  return sql`${processVariable.flag} ${symbol} ${flag}`;
}

/** Texts are compared byte by byte, as their index has them. */
const inBytes = (text: typeof processVariable.text): SQL => sql`${text} collate "C"`;

function textFits(text: string | null | undefined): SQL {
  if (!text) throw invalid('needs a text to compare with LIKE.');
  const pattern = text.replaceAll(/[\\%_]/g, String.raw`\$&`).replaceAll('*', '%');
  return sql`${inBytes(processVariable.text)} like ${pattern}`;
}

const invalid = (problem: string): ApiError => new ApiError('INVALID_INPUT', { field: 'filter.variables', problem });
