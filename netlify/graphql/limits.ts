import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { ValidationRule } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

import { costLimit } from './cost/cost-limit.ts';

const maxBodyBytes = 512 * 1024;

/** Returns the limits of one request. Introspection is for development only; its query is deeper than any of ours. */
export function limits({ introspection }: { introspection: boolean }) {
  const everywhere = [bodyLimit, maxTokensPlugin({ n: 1_000 }), maxAliasesPlugin({ n: 15 })];
  const depth = maxDepthPlugin({ n: 10, ignoreIntrospection: introspection, flattenFragments: true });
  return [...everywhere, depth, costLimit, ...(introspection ? [] : [closedSchema])];
}

const noIntrospection: ValidationRule = (context) => ({
  Field: (node) => {
    if (!['__schema', '__type'].includes(node.name.value)) return;
    context.reportError(createGraphQLError('The schema cannot be read here.', { nodes: node }));
  },
});

/** Hides the schema: no introspection, and no suggestions in the errors for unknown names. */
const closedSchema: Plugin = {
  onValidate: ({ addValidationRule }) => {
    addValidationRule(noIntrospection);
    return ({ valid, result, setResult }) => {
      if (!valid)
        setResult(
          result.map((error) => createGraphQLError(error.message.replace(/ Did you mean .*\?$/, ''), { nodes: error.nodes ?? null })),
        );
    };
  },
};

const bodyLimit: Plugin = {
  onRequest: async ({ request, endResponse, fetchAPI }) => {
    if (!(await isTooLarge(request))) return;
    const message = `The request has more than ${maxBodyBytes / 1024} kB. Send less at once.`;
    endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code: 'REQUEST_TOO_LARGE' } }] }, { status: 413 }));
  },
};

async function isTooLarge(request: Request): Promise<boolean> {
  const declared = request.headers.get('content-length');
  if (declared !== null) return Number(declared) > maxBodyBytes;
  return request.body !== null && (await request.clone().arrayBuffer()).byteLength > maxBodyBytes;
}
