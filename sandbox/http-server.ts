import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { json, type Reply, type Request } from './reply.ts';

const maxBodyBytes = 1024 * 1024;

/** Listens and sends the replies of `answer`, misbehaviour included. Rejects when the port is taken. */
export async function startHttpServer(answer: (request: Request) => Reply, { port, host }: { port: number; host: string }) {
  const server = createServer((incoming, response) => {
    void respond(answer, incoming, response).catch(() => incoming.socket.destroy());
  });
  await listening(server, port, host);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no port.');
  return { port: address.port, stop: () => closed(server) };
}

async function respond(answer: (request: Request) => Reply, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(incoming);
  const path = new URL(incoming.url ?? '/', 'http://sandbox').pathname;
  const request = { method: incoming.method ?? 'GET', path, headers: incoming.headers, body: body ?? '' };
  const reply = body === null ? json(413, { detail: 'Too large' }) : answer(request);
  if (reply.delayMs) await pause(reply.delayMs, undefined, { ref: false });
  if (reply.reset) {
    incoming.socket.resetAndDestroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': reply.type, 'access-control-allow-origin': '*', ...reply.headers });
  response.end(reply.body);
}

/** Reads the body; null when it is larger than any expected one. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= maxBodyBytes) chunks.push(part);
  }
  return bytes > maxBodyBytes ? null : Buffer.concat(chunks).toString('utf8');
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
