import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

import { variablesProblem } from '#flowable/client/variables.ts';
import { findUnstorable } from '#inngest/define/storable.ts';
import { openAuditEntry } from '#netlify/services/audit/audit-entry.ts';
import { mayDo } from '#netlify/auth/rules.ts';
import { entityId } from '#netlify/core/entity-id.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';

import type { ApiContext, CallerContext } from './context.ts';

type Field = GraphQLField<unknown, CallerContext>;
type Arguments = Record<string, unknown>;

/**
 * Lets callers in: puts the table of rules before every field of Query and Mutation, and opens the audit record of every mutation of a
 * person. The ledgers record the services. A field without a rule is refused to all callers. This is the only guard.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  guardFields(schema.getQueryType(), (field) => guardedResolver(`Query.${field.name}`, field));
  guardFields(schema.getMutationType(), (field) => auditedResolver(field, guardedResolver(`Mutation.${field.name}`, field)));
  return schema;
}

function guardFields(type: GraphQLObjectType | null | undefined, guarded: (field: Field) => NonNullable<Field['resolve']>): void {
  for (const field of Object.values(type?.getFields() ?? {})) field.resolve = guarded(field);
}

function guardedResolver(operation: string, field: Field): NonNullable<Field['resolve']> {
  const { resolve } = field;
  if (!resolve) throw new Error(`${operation} has no resolver.`);
  // A JSON literal of a query has no prototype, which the database library does not take; the clone has.
  return (source, args: Arguments, context, info) => {
    const caller = allowed(context, operation);
    // A worker hands over rows that the engine holds already, many at once: one bad row must not keep the others out.
    if (caller.person.kind === 'person') checkValues(operation, args);
    checkIds(args);
    return resolve(source, structuredClone(args), caller, info);
  };
}

/** Arguments that name one row or one object of the engine, and become part of an engine address. */
const ids = ['id', 'activityId', 'processInstanceId', 'incidentId', 'jobCorrelationId'];

/** Checks that the values can be stored. @throws ApiError `INVALID_INPUT` that names the part that cannot be stored. */
function checkValues(operation: string, args: Arguments): void {
  const unstorable = findUnstorable(args);
  if (unstorable) throw new ApiError('INVALID_INPUT', { field: unstorable.path, problem: unstorable.problem });
  // A draft goes to no engine, and has a limit of its own.
  if (operation !== 'Mutation.saveDraft') for (const name of ['variables', 'decision']) checkVariables(name, args[name]);
}

/** Checks the ids. @throws ApiError `INVALID_INPUT` that names the argument that is no id. */
function checkIds(args: Arguments): void {
  for (const name of ids.filter((id) => typeof args[id] === 'string')) {
    const parsed = entityId.safeParse(args[name]);
    if (!parsed.success) throw invalidInput(name, parsed.error);
  }
}

/** Checks variables, and decisions that become variables: a value that the engine cannot hold would never arrive. */
function checkVariables(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const found = variablesProblem({ ...value });
  if (found) throw new ApiError('INVALID_INPUT', { field: `${name}.${found.path}`, problem: `${found.problem}.` });
}

function allowed(context: CallerContext, operation: string): ApiContext & CallerContext {
  const { person, problem } = context;
  if (problem) throw problem;
  if (!person) throw new ApiError('UNAUTHENTICATED', { problem: 'this request has no token' });
  if (!mayDo(person, operation)) throw new ApiError('FORBIDDEN', { operation });
  return { ...context, person };
}

function auditedResolver(field: Field, resolve: NonNullable<Field['resolve']>): NonNullable<Field['resolve']> {
  return async (source, args: Arguments, context, info) => {
    const { person, deps } = context;
    if (person?.kind !== 'person') return resolve(source, args, context, info);
    const entry = openAuditEntry(deps, person, { operation: field.name, args });
    try {
      const answer: unknown = await resolve(source, args, { ...context, deps: { ...deps, audit: entry } }, info);
      await entry.close('done');
      return answer;
    } catch (error) {
      await entry.close(error instanceof ApiError ? error.code : 'failed');
      throw error;
    }
  };
}
