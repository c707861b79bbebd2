import { api } from '#netlify/graphql/yoga.ts';

import { createMcp, type McpHandler } from './mcp.ts';

let answer: McpHandler | undefined;

/** Answers `/mcp` in this process, set up at first use: some hosts hand the settings in only with the first request. */
export async function mcp(request: Request, address: string): Promise<Response> {
  answer ??= createMcp(api());
  return answer(request, { address });
}
