import {
  buildSchema,
  concatAST,
  type DocumentNode,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';

import { costOf } from '#netlify/graphql/cost/cost.ts';
import { requestLimits } from '#netlify/graphql/cost/request-limits.ts';
import { typeDefs } from '#netlify/graphql/generated/type-defs.ts';

import { files, read } from './repository.ts';

const schema = buildSchema(typeDefs);

/** The largest page of the site, and the largest bulk action of the API. */
const rows = 50;
const bulk = 100;

/** Returns a value that the schema accepts: lists are as long as a bulk action, optional fields of inputs are left out. */
function sampleOf(given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return Array.from({ length: bulk }, () => sampleOf(type.ofType as GraphQLInputType));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
  }
  const scalars: Record<string, unknown> = { Int: rows, Boolean: true, JSONObject: {}, DateTime: '2026-11-29T08:00:00.000Z' };
  return scalars[String(type)] ?? 'x';
}

function variable({ variable: { name }, type }: VariableDefinitionNode): [string, unknown] {
  const input = typeFromAST(schema, type as never);
  return [name.value, isInputType(input) ? sampleOf(input) : null];
}

const documentsOf = (folder: string): DocumentNode =>
  concatAST(files.filter((file) => file.startsWith(folder) && file.endsWith('.graphql')).map((file) => parse(read(file))));

const costs = (document: DocumentNode): { name: string; cost: number }[] =>
  document.definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map(({ name, variableDefinitions = [] }) => {
      const operationName = name?.value ?? '';
      const variables = Object.fromEntries(variableDefinitions.map(variable));
      return { name: operationName, cost: costOf({ schema, document, operationName, variables }) };
    });

describe('the requests of our own clients', () => {
  it.each([
    ['netlify/site/', 'person'],
    ['netlify/mcp/', 'person'],
    ['examples/inbox-element/', 'person'],
    ['inngest/graphql/', 'service'],
  ] as const)('%s costs less than two thirds of what a %s may ask for', (folder, kind) => {
    const found = costs(documentsOf(folder));
    expect(found.filter(({ cost }) => cost > (requestLimits({ kind }).cost * 2) / 3)).toEqual([]);
    expect(found.filter(({ cost }) => cost > 0).length).toBeGreaterThan(2);
  });
});
