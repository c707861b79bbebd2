import { GraphQLClient } from 'graphql-request';

import type { TypedDocumentString } from './generated/graphql.ts';
import { serviceTokens } from './service-token.ts';
import { toWorkerApiError } from './worker-api-error.ts';

export interface CallTarget {
  /** Address of the GraphQL API, ending in /graphql. */
  readonly url: string;
  readonly serviceTokenSecret: string;
  /** Replaces the network to `url`, for a caller that serves the API, and in tests. */
  readonly fetch?: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

const deadlineMs = 8_000;

/** Sends one operation. @throws WorkerApiError when the operation is refused, fails or is not answered within 8 s. */
export type Call = <Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** Calls the GraphQL API with a service token. */
export function authorizedCall({ url, serviceTokenSecret, fetch }: CallTarget): Call {
  const token = serviceTokens(serviceTokenSecret);
  const client = new GraphQLClient(url, fetch ? { fetch } : {});
  return async <Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => {
    const text: string = document.toString();
    const operation = /(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? 'API call';
    try {
      return await client.request<Result, Record<string, unknown>>({
        document: text,
        variables,
        requestHeaders: { authorization: `Bearer ${await token()}` },
        signal: AbortSignal.timeout(deadlineMs),
      });
    } catch (error) {
      throw toWorkerApiError(operation, error);
    }
  };
}
