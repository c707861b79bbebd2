import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { toGraphQLError } from '#netlify/graphql/errors.ts';
import { openAuditEntry, recorded } from '#netlify/services/audit/audit-entry.ts';

import { Refusal } from './ask.ts';
import { getRunbook } from './get-runbook.ts';
import { explainWaiting, getInstance } from './instances.ts';
import { searchIncidents } from './search-incidents.ts';
import type { Ask, Tool } from './tool.ts';

export const tools: readonly Tool[] = [searchIncidents, getInstance, explainWaiting, getRunbook];

export interface ToolCall {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

interface Caller {
  readonly deps: ApiDependencies;
  readonly person: Person;
  readonly ask: Ask;
}

/** Opens the audit record of a call: who, which tool, and the arguments that the tool names. */
export function openCall({ deps, person }: Omit<Caller, 'ask'>, { name, args }: ToolCall) {
  const tool = tools.find((one) => one.name === name);
  const toolArguments = Object.fromEntries((tool?.audited ?? []).flatMap((key) => (key in args ? [[key, args[key]]] : [])));
  const target = { id: args['id'] ?? args['group'], name: args['name'] };
  const entry = openAuditEntry(deps, person, { operation: tool ? `mcp.${tool.name}` : 'mcp', args: { ...target, toolArguments } });
  return { tool, entry };
}

/**
 * Calls a tool. An answer leaves only after its audit row is written. Never rejects: a failure is a result of the tool, in one sentence, and
 * audited with its code.
 */
export async function callTool(caller: Caller, call: ToolCall): Promise<CallToolResult> {
  const { deps, ask } = caller;
  const { tool, entry } = openCall(caller, call);
  try {
    if (!tool)
      throw new ApiError('INVALID_INPUT', { field: 'name', problem: `is no tool. Known: ${tools.map((one) => one.name).join(', ')}.` });
    const answer = await tool.run(ask, call.args);
    await recorded({ database: deps.database, audit: entry }, async () => answer);
    return { content: answer.map((text) => ({ type: 'text', text })) };
  } catch (error) {
    const { code, message } = problemOf(error, deps);
    await entry.close(code);
    return { isError: true, content: [{ type: 'text', text: message }] };
  }
}

function problemOf(error: unknown, { log }: ApiDependencies): { code: string; message: string } {
  if (error instanceof Refusal) return error;
  const { message, extensions } = toGraphQLError(error, log);
  return { code: String(extensions['code']), message };
}
