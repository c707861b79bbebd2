import { Agent, createServer, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface RequestCounter {
  /** Address that stands for the engine's. */
  readonly url: string;
  /** Returns the number of requests since the start. */
  count(): number;
  close(): Promise<void>;
}

/** Passes requests on to `target` and counts the requests, the same way for every engine. */
export async function requestCounter(target: string): Promise<RequestCounter> {
  const { origin, pathname } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  let requests = 0;
  const server = createServer((incoming, outgoing) => {
    requests += 1;
    const passed = request(`${origin}${incoming.url}`, { method: incoming.method, headers: incoming.headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    // A worker that is killed leaves its long poll.
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${pathname === '/' ? '' : pathname}`,
    count: () => requests,
    close: () => close(server, agent),
  };
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: Server, agent?: Agent): Promise<void> {
  agent?.destroy();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
