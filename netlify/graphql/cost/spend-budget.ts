import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

import type { ClientOf } from '#flowable/client/index.ts';

import type { Budget } from './budget.ts';

interface Budgeted {
  readonly budget: Budget;
}

/** Counts the rows of every list of objects, and ends an overdue request at the next field with a resolver or with objects. */
export function spendBudget(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve || isObjectType(getNamedType(field.type))) field.resolve = spending(field);
    }
  }
  return schema;
}

function spending(field: GraphQLField<unknown, Budgeted>): NonNullable<typeof field.resolve> {
  const resolve = field.resolve ?? defaultFieldResolver;
  const countsRows = isObjectType(getNamedType(field.type));
  return async (source, args, context, info) => {
    context.budget.checkTime();
    const answer: unknown = await resolve(source, args, context, info);
    if (countsRows && Array.isArray(answer)) context.budget.useRows(answer.length);
    return answer;
  };
}

/** Wraps the engine client of one request, so that each call counts. */
export function countEngineCalls(client: ClientOf<'api'>, { useEngineCall }: Pick<Budget, 'useEngineCall'>): ClientOf<'api'> {
  return new Proxy(client, { get: (whole, part) => counted(Reflect.get(whole, part), useEngineCall) });
}

function counted(part: unknown, count: () => void): unknown {
  if (typeof part !== 'object' || part === null) return part;
  return new Proxy(part, {
    get: (calls, name) => {
      const call: unknown = Reflect.get(calls, name);
      if (typeof call !== 'function') return call;
      return (...args: unknown[]): unknown => {
        count();
        return Reflect.apply(call, calls, args);
      };
    },
  });
}
