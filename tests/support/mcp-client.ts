/** Client of the official SDK at an MCP server. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { z } from 'zod';

const result = z.object({ content: z.array(z.object({ type: z.literal('text'), text: z.string() })), isError: z.boolean().default(false) });

export interface McpAnswer {
  readonly texts: string[];
  readonly isError: boolean;
}

export interface McpClient {
  readonly client: Client;
  call(name: string, args?: Record<string, unknown>): Promise<McpAnswer>;
}

interface Server {
  readonly url: string;
  readonly token: string | null;
  /** Answers in place of the network. */
  readonly answer?: (request: Request) => Promise<Response>;
}

/** Connects as the holder of a token. Rejects when the server refuses. */
export async function connectMcp({ url, token, answer }: Server): Promise<McpClient> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: token === null ? {} : { authorization: `Bearer ${token}` } },
    ...(answer && { fetch: (address, init) => answer(new Request(address, init)) }),
  });
  // The transport of the SDK is written without exact optional properties.
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return {
    client,
    call: async (name, args = {}) => {
      const { content, isError } = result.parse(await client.callTool({ name, arguments: args }));
      return { texts: content.map(({ text }) => text), isError };
    },
  };
}
