import { buildSchema, type GraphQLArgument, isNonNullType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

import { costOf } from '#netlify/graphql/cost/cost.ts';
import { unsizedLists } from '#netlify/graphql/cost/list-sizes.ts';
import { requestLimits } from '#netlify/graphql/cost/request-limits.ts';
import { typeDefs } from '#netlify/graphql/generated/type-defs.ts';

import { cycles, listFields, type Step, wayTo } from './schema-walk.ts';

const schema = buildSchema(typeDefs);
const { cost: limit } = requestLimits({ kind: 'person' });

/** Notations of the size of a page. */
const ways = ['literal', 'variable', 'default'] as const;
type Way = (typeof ways)[number];

const cost = (query: string, variables: Record<string, unknown> = {}) => costOf({ schema, document: parse(query), variables });

/** Returns a request along these fields; every page on the way has `size` rows, written in one of the ways. */
function request(steps: readonly Step[], size: number, way: Way): { query: string; variables: Record<string, unknown> } {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const argument = ({ name, type, defaultValue }: GraphQLArgument): string[] => {
    const variable = `v${declared.length}`;
    if (name === 'first' && way === 'literal') return [`first: ${size}`];
    if (name === 'first' && way === 'default') declared.push(`$${variable}: Int = ${size}`);
    else if (name === 'first') declared.push(`$${variable}: Int!`);
    else if (isNonNullType(type) && defaultValue === undefined) declared.push(`$${variable}: ${String(type)}`);
    else return [];
    if (name !== 'first' || way === 'variable') variables[variable] = name === 'first' ? size : sampleOf(String(type));
    return [`${name}: $${variable}`];
  };
  const open = steps.map(({ field }) => {
    const args = field.args.flatMap(argument);
    return args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
  });
  const kind = steps[0]?.type.name === 'Mutation' ? 'mutation' : 'query';
  const head = declared.length > 0 ? `${kind} (${declared.join(', ')})` : kind;
  return { query: `${head} { ${open.join(' { ')} ${'{ __typename '} ${' }'.repeat(steps.length)} }`, variables };
}

const samples: Readonly<Record<string, unknown>> = {
  'Int!': 7,
  '[ActivityAtVersion!]!': [{ id: 'a', version: 1 }],
  '[DigestChannel!]!': ['EMAIL'],
  'JSONObject!': {},
  'DateTime!': '2026-11-29T08:00:00.000Z',
};
const sampleOf = (type: string): unknown => samples[type] ?? 'x';

const takesFirst = (args: readonly GraphQLArgument[]): boolean => args.some(({ name }) => name === 'first');
const withFirst = listFields(schema).filter(({ field }) => takesFirst(field.args) || field.name === 'nodes');

describe('the cost of a request', () => {
  it('knows the size of every list of the schema', () => {
    expect(unsizedLists(schema)).toEqual([]);
    expect(unsizedLists(buildSchema('type Query { rows: [Row!]! } type Row { id: ID }'))).toEqual(['Query.rows']);
    expect(withFirst.length).toBeGreaterThan(10);
  });

  describe.each(withFirst.map((step) => [`${step.type.name}.${step.field.name}`, step] as const))('%s', (_, step) => {
    it.each(ways)('grows with the size of the page, said by %s', (way) => {
      const steps = [...wayTo(schema, step.type), step];
      const at = (size: number, said: Way) => {
        const { query, variables } = request(steps, size, said);
        expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
        return cost(query, variables);
      };
      expect(at(90, way) - at(40, way)).toBeGreaterThanOrEqual(50);
      expect(at(90, way)).toBe(at(90, 'literal'));
    });
  });

  it('takes the default of the schema where the caller says nothing', () => {
    const unsaid = cost('{ activities { nodes { history { at } } } }');
    expect(unsaid).toBe(cost('{ activities(first: 25) { nodes { history(first: 100) { at } } } }'));
    expect(unsaid).toBe(cost('query ($n: Int = 25) { activities(first: $n) { nodes { history { at } } } }'));
    expect(cost('{ activities(first: null) { nodes { history(first: null) { at } } } }')).toBe(unsaid);
  });

  describe.each(cycles(schema).map((cycle) => [cycle.map(({ type, field }) => `${type.name}.${field.name}`).join(' > '), cycle] as const))(
    'the cycle %s',
    (_, cycle) => {
      it.each(ways)('is refused from the third round on, pages said by %s', (way) => {
        const [start] = cycle;
        if (!start) throw new Error('A cycle has a field.');
        const { query, variables } = request([...wayTo(schema, start.type), ...cycle, ...cycle, ...cycle], 25, way);
        expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
        expect(cost(query, variables)).toBeGreaterThan(limit);
      });
    },
  );

  it('finds the cycles that there are, and none from a history back to its Activity', () => {
    const names = cycles(schema).map((cycle) => cycle.map(({ type, field }) => `${type.name}.${field.name}`));
    expect(names).toEqual([['Activity.related']]);
    const planted = buildSchema('type Query { a: A } type A { b: [B] } type B { a: A }');
    expect(cycles(planted)).toHaveLength(1);
  });

  it('costs a fragment once, however often fragments spread one another', () => {
    const count = 30;
    const fragments = Array.from({ length: count }, (_, at) => `fragment F${at} on Activity { ...F${at + 1} ...F${at + 1} }`);
    const query = `{ activity(id: "x") { ...F0 } } ${fragments.join(' ')} fragment F${count} on Activity { id related { id } }`;
    expect(cost(query)).toBeGreaterThan(limit);
  });

  it('counts mutations by the length of their lists', () => {
    const query = 'mutation ($activities: [ActivityAtVersion!]!) { claimActivities(activities: $activities) { id } }';
    const activities = (length: number) => Array.from({ length }, (_, at) => ({ id: String(at), version: 1 }));
    expect(cost(query, { activities: activities(60) }) - cost(query, { activities: activities(10) })).toBe(50);
  });
});
