import { costLimitPlugin } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const largestBodyBytes = 512 * 1024;

/** Limits of one request. The schema can be read in development only; its query is deeper than any of ours. */
export function limits({ introspection }: { introspection: boolean }) {
  const everywhere = [bodyLimit, maxTokensPlugin({ n: 1_000 }), maxAliasesPlugin({ n: 15 })];
  // Measured by the browser's largest page: the instance with all its fields costs under 1,000.
  const depth = maxDepthPlugin({ n: 10, ignoreIntrospection: introspection, flattenFragments: true });
  const cost = costLimitPlugin({ maxCost: 5_000, ignoreIntrospection: introspection });
  return [...everywhere, depth, cost, ...(introspection ? [] : [closedSchema])];
}

const closedSchema: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
};

const bodyLimit: Plugin = {
  onRequest: async ({ request, endResponse, fetchAPI }) => {
    if (!(await isTooLarge(request))) return;
    const message = `The request has more than ${largestBodyBytes / 1024} kB. Send less at once.`;
    endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code: 'REQUEST_TOO_LARGE' } }] }, { status: 413 }));
  },
};

async function isTooLarge(request: Request): Promise<boolean> {
  const declared = request.headers.get('content-length');
  if (declared !== null) return Number(declared) > largestBodyBytes;
  return request.body !== null && (await request.clone().arrayBuffer()).byteLength > largestBodyBytes;
}
