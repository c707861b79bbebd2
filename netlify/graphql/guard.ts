import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

import { mayDo } from '#netlify/auth/rules.ts';
import { ApiError } from '#netlify/errors.ts';

import { recordMutation } from './audit.ts';
import type { ApiContext, CallerContext } from './context.ts';

type Field = GraphQLField<unknown, CallerContext>;
type Arguments = Record<string, unknown>;

/**
 * The one place where callers are let in: puts the table of rules before every field of Query and Mutation, and an audit row behind
 * every mutation of a person. A field without a rule is refused to all.
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
  return (source, args: Arguments, context, info) => resolve(source, structuredClone(args), allowed(context, operation), info);
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
    const record = (result: string) => recordMutation(context, { operation: field.name, args, result });
    try {
      const answer: unknown = await resolve(source, args, context, info);
      await record('done');
      return answer;
    } catch (error) {
      await record(error instanceof ApiError ? error.code : 'failed');
      throw error;
    }
  };
}
