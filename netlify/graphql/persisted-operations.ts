import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';

import type { ApiConfig } from '#netlify/core/config.ts';
import { ApiError } from '#netlify/core/errors.ts';
import mcpOperations from '#netlify/mcp/generated/persisted-documents.json' with { type: 'json' };
import siteOperations from '#netlify/site/generated/persisted-documents.json' with { type: 'json' };

import type { Callers } from './callers.ts';

/** Parameter of a request that names an operation by its hash, as GraphQL over HTTP defines the parameter. */
export const documentIdParameter = 'documentId';

const operations = new Map<string, string>(Object.entries({ ...siteOperations, ...mcpOperations }));

/**
 * Answers operations of the site and of the MCP server by their hash. Other documents are for services and for the roles of ARBITRARY_OPERATIONS; from other
 * callers these are refused unread.
 */
export function persistedOperations({ arbitraryOperations }: ApiConfig, callers: Callers): Plugin {
  return usePersistedOperations({
    extractPersistedOperationId: (params) => {
      const id: unknown = Reflect.get(params, documentIdParameter);
      return typeof id === 'string' ? id : null;
    },
    getPersistedOperation: (id) => operations.get(id) ?? null,
    allowArbitraryOperations: async (request) => {
      if (arbitraryOperations === 'everybody') return true;
      const caller = await callers.verify(request);
      if (!caller) throw new ApiError('UNAUTHENTICATED', { problem: 'this request has no token' });
      return caller.kind === 'service' || caller.roles.some((role) => arbitraryOperations.includes(role));
    },
    customErrors: {
      notFound: () => new ApiError('UNKNOWN_OPERATION', {}),
      persistedQueryOnly: () => new ApiError('OPERATION_NOT_LISTED', {}),
    },
  });
}
