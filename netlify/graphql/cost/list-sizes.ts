import { type GraphQLField, type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType, isObjectType } from 'graphql';

/** Maximum number of rows in a list: an argument of the field, the page around the list, or a known number. */
export type ListSize = { readonly argument: string } | 'page' | number;

/**
 * Sizes of lists without `first`. A number is the usual maximum of a list that is made by code or by a model, stands in its row, and costs
 * no query. The name of an argument stands for its value, or for the length of a list.
 */
const otherSizes: Readonly<Record<string, ListSize>> = {
  'Activity.context': 10,
  'Activity.deadlines': 5,
  'AlertDelivery.items': 50,
  'AlertEvaluation.deliveries': 20,
  'ActivityHistoryEntry.changes': 3,
  'CurrentElement.waits': 3,
  'Digest.items': 100,
  'Effect.troubledSystems': 10,
  'Erasure.erased': 20,
  'ErrorGroup.trend': 24,
  'Health.parts': 5,
  'Health.systems': 10,
  'Health.work': 10,
  'Incident.outcomes': 5,
  'InstanceEvent.changes': 3,
  'Mutation.assignActivities': { argument: 'activities' },
  'Mutation.beginEffects': { argument: 'deliveries' },
  'Mutation.claimActivities': { argument: 'activities' },
  'Mutation.completeActivities': { argument: 'activities' },
  'Mutation.finishEffects': { argument: 'finished' },
  'Mutation.leaseDecisions': { argument: 'limit' },
  'Mutation.leaseIncidents': { argument: 'limit' },
  'Mutation.leaseOutbox': { argument: 'limit' },
  'Mutation.startPendingIntents': { argument: 'limit' },
  'Mutation.takeDigests': { argument: 'limit' },
  'OpenActivityTask.deadlines': 5,
  'ProcessInstance.elementPasses': 100,
  'ProcessOverview.hours': 168,
  'ProcessOverview.versions': 100,
  'ProcessOverview.waits': 6,
  'Query.dueFailedRows': { argument: 'limit' },
  'Query.effectsOfRun': 500,
  'Query.lateOperations': { argument: 'limit' },
  'Query.savedFilters': 50,
  'Query.savedInstanceFilters': 50,
  'Query.serviceLevels': 20,
  'Query.systems': 10,
  'Query.unmappedElements': 10,
  'UnmappedElement.candidates': 10,
  'VersionStatistics.elements': 100,
  'Wait.alternatives': 1,
  'Wait.branches': 1,
};

type Field = GraphQLField<unknown, unknown>;

/** Returns the size of a list; null for a field that is no list, or a list of plain values that stands in its row. */
export function sizeOf(type: string, field: Field): ListSize | null {
  if (!isListType(getNullableType(field.type))) return null;
  if (field.args.some(({ name }) => name === 'first')) return { argument: 'first' };
  if (!isCompositeType(getNamedType(field.type))) return null;
  return field.name === 'nodes' ? 'page' : (otherSizes[`${type}.${field.name}`] ?? unknownSize);
}

/** Size of a list missing from the table: too costly for any request. */
const unknownSize = 100_000;

/** Returns the lists of the schema without a declared size, as `Type.field`. */
export function unsizedLists(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type: type.name, field })) : []))
    .filter(({ type, field }) => sizeOf(type, field) === unknownSize)
    .map(({ type, field }) => `${type}.${field.name}`);
}
