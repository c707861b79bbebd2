import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

import { logRejections, type Rejection } from '#netlify/core/log-rejections.ts';

import type { Callers } from './callers.ts';

/** Logs each rejection in an answer of the API, also of requests that were never executed. */
export function securityLog(log: Logger, callers: Callers): Plugin {
  const logged = new WeakSet<Request>();
  return {
    onResultProcess: ({ request, result }) => {
      const results = [result].flat();
      const errors = results.flatMap((one) => ('errors' in one ? (one.errors ?? []) : []));
      logRejections(log, callers.known(request), errors.map(toRejection));
      logged.add(request);
    },
    // Rejections before GraphQL: a request that is too large, of another kind, or at another address.
    onResponse: ({ request, response }) => {
      if (logged.has(request) || response.status < 400) return;
      logRejections(log, callers.known(request), [{ operation: `${request.method} /graphql`, reason: `HTTP_${response.status}` }]);
    },
  };
}

function toRejection({ nodes, extensions }: GraphQLError): Rejection {
  const operation = nodes?.find((node) => node.kind === 'Field')?.name.value ?? 'request';
  const { code, field } = extensions;
  return { operation, reason: typeof code === 'string' ? code : 'BAD_REQUEST', field };
}
