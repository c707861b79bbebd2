import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';

import { type ToolCall, tools } from './call-tool.ts';

const instructions = 'Reads incidents, process instances and runbooks of Baton as the signed-in operator. Nothing can be changed here.';

const listed = tools.map(({ name, title, description, input }) => ({
  name,
  title,
  description,
  inputSchema: { ...z.toJSONSchema(input, { io: 'input' }), type: 'object' as const },
  annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: false },
}));

/** Answers one message of the Model Context Protocol. Stateless: a server for each message, no session and no stream. */
export async function serveMessage(
  request: Request,
  message: object,
  call: (call: ToolCall) => Promise<CallToolResult>,
): Promise<Response> {
  const server = new Server({ name: 'baton', version: '1' }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => call({ name: params.name, args: params.arguments ?? {} }));
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}
