import { createSchema, createYoga } from 'graphql-yoga';

import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import { type ApiDependencies, createApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { callerKeeper } from '#netlify/people/keep-people.ts';

import type { CallerContext } from './context.ts';
import { toGraphQLError } from './errors.ts';
import { typeDefs } from './generated/type-defs.ts';
import { guardSchema } from './guard.ts';
import { limits } from './limits.ts';
import { createMemo } from './memo.ts';
import { resolvers } from './resolvers.ts';

export interface Api {
  readonly deps: ApiDependencies;
  fetch(request: Request): Promise<Response>;
}

/** The GraphQL API over the given parts. */
export function createApi(deps: ApiDependencies): Api {
  const callerContext = callerContexts(deps);
  const yoga = createYoga({
    schema: guardSchema(createSchema({ typeDefs, resolvers })),
    context: ({ request }) => callerContext(request),
    plugins: limits({ introspection: deps.config.people.mode === 'development' }),
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
  return { deps, fetch: async (request) => yoga.fetch(request) };
}

function callerContexts(deps: ApiDependencies): (request: Request) => Promise<CallerContext> {
  const verifyCaller = callerVerifier(deps.config);
  const keepCaller = callerKeeper(deps);
  return async (request) => {
    const rest = { deps, memo: createMemo() };
    try {
      const person = await verifyCaller(request);
      await keepCaller(person);
      return { ...rest, person, problem: null };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'SIGN_IN_UNAVAILABLE') deps.log.warn({ problem: causesOf(error) }, 'The issuer cannot be read');
      return { ...rest, person: null, problem: error };
    }
  };
}

const causesOf = ({ message, cause }: Error): string => (cause instanceof Error ? `${message}: ${causesOf(cause)}` : message);

let shared: Api | undefined;

/** The API of this process, made at first use: some hosts hand the settings in only with the first request. */
export function api(): Api {
  // The dispatcher calls this same API; it is answered here instead of over the network.
  shared ??= createApi(createApiDependencies((url, init) => api().fetch(new Request(url, init))));
  return shared;
}
