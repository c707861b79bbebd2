/** Ways through the types of a schema, for tests of the whole schema. */
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
} from 'graphql';

export interface Step {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

const stepsFrom = (type: GraphQLObjectType): Step[] => Object.values(type.getFields()).map((field) => ({ type, field }));

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));

function targetOf({ field }: Step): GraphQLObjectType | null {
  const target = getNamedType(field.type);
  return isObjectType(target) ? target : null;
}

/** Returns every field that answers with a list of objects. */
export const listFields = (schema: GraphQLSchema): Step[] =>
  objectTypes(schema)
    .flatMap(stepsFrom)
    .filter((step) => isListType(getNullableType(step.field.type)) && targetOf(step) !== null);

/** Returns the shortest way from a root of the schema to a type. */
export function wayTo(schema: GraphQLSchema, target: GraphQLObjectType): Step[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root !== null && root !== undefined);
  const ways: { type: GraphQLObjectType; way: Step[] }[] = roots.map((type) => ({ type, way: [] }));
  const seen = new Set<GraphQLObjectType>(roots);
  for (const { type, way } of ways) {
    if (type === target) return way;
    for (const step of stepsFrom(type)) {
      const next = targetOf(step);
      if (!next || seen.has(next)) continue;
      seen.add(next);
      ways.push({ type: next, way: [...way, step] });
    }
  }
  throw new Error(`Nothing leads to ${target.name}.`);
}

/** Returns every way that leads back to its first type, without another type twice; each once. */
export function cycles(schema: GraphQLSchema): Step[][] {
  const order = objectTypes(schema);
  return order.flatMap((start, place) => {
    // A cycle is told from the first of its types only.
    const allowed = new Set(order.slice(place));
    return roundsFrom(start, [start, []], allowed);
  });
}

function roundsFrom(start: GraphQLObjectType, [type, way]: [GraphQLObjectType, Step[]], allowed: ReadonlySet<GraphQLObjectType>): Step[][] {
  return stepsFrom(type).flatMap((step) => {
    const next = targetOf(step);
    if (next === start) return [[...way, step]];
    if (!next || !allowed.has(next) || way.some((before) => before.type === next)) return [];
    return roundsFrom(start, [next, [...way, step]], allowed);
  });
}
