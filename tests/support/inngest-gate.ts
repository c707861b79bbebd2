import { createServer, type IncomingMessage, request as requestOf, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Trouble between the functions and Inngest. */
export interface GateTrouble {
  /** Whether Inngest takes neither events nor invocations. */
  refusesEvents: boolean;
  /** Whether Inngest says that it is not well. */
  isUnwell: boolean;
  /** Seconds by which the clock of Inngest differs. */
  clockSeconds: number;
  /** Ids of functions that are left out of each announcement. */
  unannounced: readonly string[];
}

export interface InngestGate {
  readonly url: string;
  readonly trouble: GateTrouble;
  /** Invokes a function by hand, as the dashboard does. */
  invoke(functionId: string, data?: Readonly<Record<string, unknown>>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a gate on the way from the functions to an Inngest server (INNGEST_BASE_URL). Without trouble everything passes as it is. */
export async function startInngestGate(target: string): Promise<InngestGate> {
  const trouble: GateTrouble = { refusesEvents: false, isUnwell: false, clockSeconds: 0, unannounced: [] };
  const server = createServer((incoming, outgoing) => {
    pass({ target, trouble }, incoming, outgoing).catch(() => outgoing.headersSent || outgoing.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trouble,
    invoke: async (functionId, data = {}) => {
      const url = `${target}/api/v2/apps/baton/functions/${functionId}/invoke`;
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data }) });
      if (!answer.ok) throw new Error(`${functionId} could not be invoked: ${answer.status} ${await answer.text()}`);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Gate {
  readonly target: string;
  readonly trouble: GateTrouble;
}

async function pass({ target, trouble }: Gate, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const path = incoming.url ?? '/';
  const body = await bodyOf(incoming);
  const isHealth = path.startsWith('/health');
  const isEvent = path.startsWith('/e/') || path.endsWith('/invoke');
  if (isEvent && trouble.refusesEvents) return void outgoing.writeHead(503).end('{}');
  const sent = path.startsWith('/fn/register') ? announced(body, trouble.unannounced) : body;
  const { status, headers, body: answer } = await ask(new URL(path, target), incoming, sent);
  const date = new Date(Date.now() + trouble.clockSeconds * 1000).toUTCString();
  outgoing.writeHead(isHealth && trouble.isUnwell ? 503 : status, { ...headers, ...(isHealth && { date }) }).end(answer);
}

/** Leaves functions out of an announcement. */
function announced(body: Buffer, unannounced: readonly string[]): Buffer {
  const { functions, ...rest } = JSON.parse(body.toString()) as { functions: { id: string }[] };
  const left = functions.filter(({ id }) => !unannounced.some((one) => id === `baton-${one}`));
  return Buffer.from(JSON.stringify({ ...rest, functions: left }));
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function ask(url: URL, { method = 'GET', headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const { host: _, 'content-length': __, connection: ___, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const asked = requestOf(url, { method, headers: { ...rest, 'content-length': body.length } }, (answer) => {
      const { 'transfer-encoding': ____, connection: _____, ...kept } = answer.headers;
      bodyOf(answer).then((text) => resolve({ status: answer.statusCode ?? 502, headers: kept, body: text }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
