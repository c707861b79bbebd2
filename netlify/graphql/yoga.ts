import { createSchema, createYoga } from 'graphql-yoga';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { callerRecorder } from '#netlify/services/people/record-callers.ts';

import { type Callers, type Origin, requestCallers } from './callers.ts';
import type { CallerContext } from './context.ts';
import { createApiDependencies } from './create-dependencies.ts';
import { createBudget } from './cost/budget.ts';
import { requestLimits } from './cost/request-limits.ts';
import { countEngineCalls, spendBudget } from './cost/spend-budget.ts';
import { toGraphQLError } from './errors.ts';
import { typeDefs } from './generated/type-defs.ts';
import { guardSchema } from './guard.ts';
import { limits } from './limits.ts';
import { createMemo } from './memo.ts';
import { documentIdParameter, persistedOperations } from './persisted-operations.ts';
import { resolvers } from './resolvers.ts';
import { securityLog } from './security-log.ts';

export interface Api {
  readonly deps: ApiDependencies;
  fetch(request: Request, from?: Origin): Promise<Response>;
}

/** Creates the GraphQL API over the given parts. */
export function createApi(deps: ApiDependencies): Api {
  const callers = requestCallers(deps);
  const callerContext = callerContexts(deps, callers);
  const yoga = createYoga<Origin, CallerContext>({
    schema: spendBudget(guardSchema(createSchema({ typeDefs, resolvers }))),
    context: ({ request }) => callerContext(request),
    plugins: [
      securityLog(deps.log, callers),
      persistedOperations(deps.config, callers),
      ...limits({ introspection: deps.config.people.mode === 'development' }),
    ],
    extraParamNames: [documentIdParameter],
    maskedErrors: { maskError: (error) => toGraphQLError(error, deps.log) },
    // Netlify takes only the platform's own Response.
    fetchAPI: { Response },
    graphqlEndpoint: '/graphql',
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  });
  return {
    deps,
    fetch: async (request, from = {}) => {
      callers.arrived(request, from);
      return yoga.fetch(request, from);
    },
  };
}

function callerContexts(deps: ApiDependencies, callers: Callers): (request: Request) => Promise<CallerContext> {
  const recordCaller = callerRecorder(deps);
  return async (request) => {
    try {
      const person = await callers.verify(request);
      await recordCaller(person);
      return { ...partsFor(deps, person), person, problem: null };
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'RATE_LIMITED') throw error;
      return { ...partsFor(deps, null), person: null, problem: error };
    }
  };
}

/** Returns the parts of one request, with a budget that counts all use. */
function partsFor(deps: ApiDependencies, caller: Person | null): Pick<CallerContext, 'deps' | 'memo' | 'budget'> {
  const budget = createBudget(requestLimits(caller));
  return { deps: { ...deps, flowable: countEngineCalls(deps.flowable, budget) }, memo: createMemo(), budget };
}

let shared: Api | undefined;

/** Returns the API of this process, made at first use: some hosts hand the settings in only with the first request. */
export function api(): Api {
  shared ??= createApi(createApiDependencies());
  return shared;
}
