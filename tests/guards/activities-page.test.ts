import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse, validate, visit } from 'graphql';
import { describe, expect, it } from 'vitest';

import { typeDefs } from '#netlify/graphql/generated/type-defs.ts';

import { files, read } from './repository.ts';

// The page for users of the API: its examples are requests that the API takes.
const page = 'docs/activities.md';
const schema = buildSchema(typeDefs);

interface Example {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const examples: readonly Example[] = [...read(page).matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs)].map(
  ([, document = '', json = '{}']) => ({
    name: operationOf(document).name?.value ?? document,
    document,
    variables: JSON.parse(json) as Record<string, unknown>,
  }),
);

function operationOf(document: string): OperationDefinitionNode {
  const [definition] = parse(document).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation: ${document}`);
  return definition;
}

describe('docs/activities.md', () => {
  it.each(examples)('$name is a request that the schema takes', ({ document, variables }) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
    const { variableDefinitions = [] } = operationOf(document);
    expect(getVariableValues(schema, variableDefinitions, variables)).not.toHaveProperty('errors');
    const declared = variableDefinitions.map(({ variable }) => variable.name.value);
    expect(Object.keys(variables).filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('shows every operation of people on Activities', () => {
    const shown = new Set(examples.flatMap(({ document }) => topFields(document)));
    expect(operations.filter((name) => !shown.has(name))).toEqual([]);
    expect(operations.length).toBeGreaterThan(20);
  });

  it('shows no operation twice', () => {
    const shown = examples.flatMap(({ document }) => topFields(document));
    expect(shown).toEqual([...new Set(shown)]);
  });

  it('names every error that an Activity can answer with', () => {
    const codes = new Set(
      [...read('netlify/services/activities/refusal.ts').matchAll(/ApiError\('([A-Z_]+)'/g)].map(([, code = '']) => code),
    );
    expect([...codes].filter((code) => !read(page).includes(`\`${code}\``))).toEqual([]);
    expect(codes.size).toBeGreaterThan(5);
  });
});

const topFields = (document: string): string[] =>
  operationOf(document).selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));

const domains = ['activity', 'conversation', 'inbox'].map((domain) => `netlify/graphql/${domain}/schema.graphql`);

const operations: readonly string[] = domains.flatMap((path) => {
  expect(files).toContain(path);
  const found: string[] = [];
  visit(parse(read(path)), {
    ObjectTypeExtension: ({ name, fields = [] }) => {
      if (['Query', 'Mutation'].includes(name.value)) found.push(...fields.map((field) => field.name.value));
    },
  });
  return found;
});
