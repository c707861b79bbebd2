/** Every operation of the schema as a document with variables, so that a test can walk all operations, including future ones. */
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';

import { typeDefs } from '#netlify/graphql/generated/type-defs.ts';

export interface SchemaOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

export interface Document {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Value of an argument or of a field inside one; undefined leaves it out where the schema allows that. */
export type ValueOf = (name: string, type: GraphQLInputType) => unknown;

export const apiSchema = buildSchema(typeDefs);

export const schemaOperations: readonly SchemaOperation[] = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? apiSchema.getQueryType() : apiSchema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field }));
});

/** Returns the document of an operation. `depth` is the depth of objects in the answer: 0 asks for the type only. */
export function documentFor({ kind, field }: SchemaOperation, valueOf: ValueOf, depth = 0): Document {
  const args = field.args.flatMap(({ name, type }) => {
    const value = inputValue(name, type, valueOf);
    return value === undefined ? [] : [{ name, type, value }];
  });
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = args.length > 0 ? `${kind} (${declared}) { ${field.name}(${passed})` : `${kind} { ${field.name}`;
  return {
    query: `${head} ${selection(field.type, depth)} }`,
    variables: Object.fromEntries(args.map(({ name, value }) => [name, value])),
  };
}

function inputValue(name: string, type: GraphQLInputType, valueOf: ValueOf): unknown {
  if (isNonNullType(type)) return inputValue(name, type.ofType, valueOf) ?? minimalValueOf(name, type.ofType);
  if (isListType(type)) {
    const item = inputValue(name, getNullableType(type.ofType), valueOf);
    return item === undefined ? undefined : [item];
  }
  if (!isInputObjectType(type)) return valueOf(name, type);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const value = inputValue(field.name, field.type, valueOf);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** Returns a minimal value that the schema accepts, for an argument without one. */
function minimalValueOf(name: string, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return minimalValueOf(name, type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return {};
  const byType: Record<string, unknown> = { Int: 1, Boolean: true, DateTime: '2026-11-23T10:00:00.000Z', JSONObject: {}, JSON: {} };
  return byType[type.name] ?? `walk-${name}`;
}

/** Page size of lists inside the answer: the whole would cost too much. */
const rowsInside = 3;

/** Fields that read as much for one row as a page of rows may cost. They are walked where there is one row. */
const ofSingleRows = new Set(['elementPasses']);

/** Returns a selection without optional arguments of fields. A type inside itself is left out. */
function selection(type: GraphQLOutputType, depth: number, above: readonly string[] = [], inList = false): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter((field) => !above.includes(getNamedType(field.type).name))
    .filter((field) => field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined))
    .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    .filter((field) => !(inList && ofSingleRows.has(field.name)))
    .map(
      (field) =>
        `${field.name}${pageOf(field)} ${selection(field.type, depth - 1, [...above, named.name], inList || isListType(getNullableType(field.type)))}`,
    );
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

const pageOf = ({ args }: GraphQLField<unknown, unknown>): string =>
  args.some(({ name }) => name === 'first') ? `(first: ${rowsInside})` : '';
