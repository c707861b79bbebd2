import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';

import { freePort } from '#scripts/stack/ports.ts';

export interface CountingProxy {
  readonly url: string;
  /** Requests since the last call, by method and path; ids in paths are written as `*`. */
  takeCounts(): Map<string, number>;
  stop(): Promise<void>;
}

/** Stands in front of an HTTP server and counts. It changes nothing on the way. */
export async function startCountingProxy(targetPort: number): Promise<CountingProxy> {
  let counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const route = `${request.method ?? ''} ${(request.url ?? '').replace(/\?.*$/, '').replaceAll(/[\w-]+:\d+:[0-9a-f-]{36}|[0-9a-f-]{36}/g, '*')}`;
    counts.set(route, (counts.get(route) ?? 0) + 1);
    forward(request, response, targetPort);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    takeCounts: () => {
      const taken = counts;
      counts = new Map();
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(request: IncomingMessage, response: ServerResponse, port: number): void {
  const onward = send({ host: '127.0.0.1', port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
