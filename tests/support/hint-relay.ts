import { createAdaptorServer } from '@hono/node-server';

const receivers = '/receivers';

/**
 * Receives the engine's hints at the address of a stopped host, and passes each on, with its signature, to every subscriber: tests that
 * serve their own functions on the engine of a stack.
 */
export async function startHintRelay(url: string): Promise<() => Promise<void>> {
  const targets = new Set<string>();
  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      const { pathname } = new URL(request.url);
      const body = await request.text();
      if (pathname !== receivers)
        await Promise.allSettled([...targets].map((target) => fetch(target, { method: 'POST', headers: request.headers, body })));
      else if (request.method === 'PUT') targets.add(body);
      else targets.delete(body);
      return new Response(null, { status: 204 });
    },
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Sends the hints of the stack's engine to `target` as well, until the returned function is called. */
export async function receiveHints(relay: string, target: string): Promise<() => Promise<void>> {
  await fetch(`${relay}${receivers}`, { method: 'PUT', body: target });
  return async () => void (await fetch(`${relay}${receivers}`, { method: 'DELETE', body: target }));
}
