import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import { type ListSize, sizeOf } from './list-sizes.ts';

export interface CostedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Engine calls or database queries that a field makes for each row, in the same measure as objects. */
const extraCosts: Readonly<Record<string, number>> = {
  'Activity.related': 2,
  'ActivityConnection.totalCount': 20,
  'Operation.items': 5,
  'ProcessDefinition.xml': 5,
  'ProcessInstance.activities': 2,
  'ProcessInstance.calledBy': 5,
  'ProcessInstance.calledInstances': 5,
  'ProcessInstance.currentElements': 5,
  'ProcessInstance.elementPasses': 20,
  'ProcessInstance.events': 20,
  'ProcessInstance.incidents': 15,
  'ProcessInstance.jobs': 2,
  'ProcessInstance.messages': 2,
  'ProcessInstance.outcome': 1,
  'ProcessInstance.processDefinition': 5,
  'ProcessInstance.unreadWaits': 15,
  'ProcessInstance.variableChanges': 30,
  'ProcessInstance.variables': 5,
  'ProcessInstanceConnection.totalCount': 20,
  'Query.health': 50,
  'Query.inboxCounts': 60,
};

interface Costing {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Costs of fragments by name and page: a fragment that is spread a thousand times is costed once. */
  readonly known: Map<string, number>;
}

/**
 * Returns the maximum number of objects that a request can answer with, plus the calls needed for the objects. List sizes come from the
 * arguments, from the variables behind the arguments or from the defaults. Zero for a request that execution refuses anyway.
 */
export function costOf({ schema, document, operationName, variables }: CostedRequest): number {
  const operation = operationOf(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return 0;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!coerced) return 0;
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const costing = { schema, variables: coerced, fragments: new Map(fragments.map((one) => [one.name.value, one])), known: new Map() };
  return ofSelections(costing, { type: root, page: 1 }, operation.selectionSet);
}

function operationOf({ definitions }: DocumentNode, name: string | null | undefined): OperationDefinitionNode | undefined {
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .find((one) => name === null || name === undefined || one.name?.value === name);
}

/** Object whose fields are selected. `page`: the number of its `nodes`. */
interface Place {
  readonly type: GraphQLObjectType;
  readonly page: number;
}

const ofSelections = (costing: Costing, place: Place, { selections }: SelectionSetNode): number =>
  selections.reduce((total, selection) => total + ofSelection(costing, place, selection), 0);

function ofSelection(costing: Costing, place: Place, selection: SelectionNode): number {
  switch (selection.kind) {
    case Kind.FIELD:
      return ofField(costing, place, selection);
    case Kind.INLINE_FRAGMENT:
      return ofSelections(costing, place, selection.selectionSet);
    case Kind.FRAGMENT_SPREAD:
      return ofFragment(costing, place, selection.name.value);
  }
}

function ofFragment(costing: Costing, place: Place, name: string): number {
  const key = `${name}:${place.page}`;
  const fragment = costing.fragments.get(name);
  const cost = costing.known.get(key) ?? (fragment ? ofSelections(costing, place, fragment.selectionSet) : 0);
  costing.known.set(key, cost);
  return cost;
}

function ofField(costing: Costing, { type, page }: Place, node: FieldNode): number {
  const field = type.getFields()[node.name.value];
  if (!field) return 0;
  const args = argumentsOf(field, node, costing);
  const inner = getNamedType(field.type);
  const size = sizeOf(type.name, field);
  const rows = size === null ? 1 : rowsOf(size, args, page);
  const own = isObjectType(inner) || size !== null ? 1 : 0;
  const child = { type: inner, page: 'first' in args ? amountOf(args['first']) : 1 };
  const inside =
    isObjectType(child.type) && node.selectionSet ? ofSelections(costing, { ...child, type: child.type }, node.selectionSet) : 0;
  return (extraCosts[`${type.name}.${field.name}`] ?? 0) + rows * (own + inside);
}

function rowsOf(size: ListSize, args: Readonly<Record<string, unknown>>, page: number): number {
  if (size === 'page') return page;
  return typeof size === 'number' ? size : amountOf(args[size.argument]);
}

/** Returns the arguments, with the default in place of null: resolvers do the same. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, { variables }: Costing): Readonly<Record<string, unknown>> {
  const given = getArgumentValues(field, node, variables);
  return {
    ...given,
    ...Object.fromEntries(field.args.flatMap(({ name, defaultValue }) => (given[name] === null ? [[name, defaultValue]] : []))),
  };
}

/** Returns a length or a number, never below one: a value that is refused later must not lower the cost of the rest. */
function amountOf(value: unknown): number {
  return Math.max(1, Array.isArray(value) ? value.length : Number(value ?? 0));
}
