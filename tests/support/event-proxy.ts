import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface SentEvent {
  readonly id?: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

/** Fault of an event on its way: dropped (the sender gets a success), or sent again under another id. */
export type EventFault = 'drop' | 'double';

export interface EventProxy {
  readonly url: string;
  /** Sets the rule for the events from now on; null lets every event through. */
  inject(fault: ((event: SentEvent) => EventFault | null) | null): void;
  /** Number of events that met each fault. */
  readonly hits: Record<EventFault, number>;
  stop(): Promise<void>;
}

/**
 * Starts a proxy between the functions and Inngest (INNGEST_EVENT_API_BASE_URL and INNGEST_API_BASE_URL), which loses or repeats events and
 * invocations. Other requests pass.
 */
export async function startEventProxy(target: string): Promise<EventProxy> {
  const hits: Record<EventFault, number> = { drop: 0, double: 0 };
  let rule: ((event: SentEvent) => EventFault | null) | null = null;

  const server = createServer((request, response) => {
    void forward(request)
      .catch((error: unknown) => ({ status: 502, body: JSON.stringify({ error: String(error) }) }))
      .then(({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(body));
  });

  async function forward(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const text = await readText(request);
    const path = request.url ?? '';
    const invoked = /\/functions\/([^/]+)\/invoke$/.exec(path)?.[1];
    if (invoked) return invoke(path, invoked, text);
    if (!path.startsWith('/e/')) return pass(request, text);
    const parsed: unknown = JSON.parse(text || '[]');
    const sent = (Array.isArray(parsed) ? parsed : [parsed]) as SentEvent[];
    const events = sent.flatMap((event) => {
      const fault = rule?.(event) ?? null;
      if (fault === null) return [event];
      hits[fault]++;
      return fault === 'drop' ? [] : [event, { ...event, id: `${event.id ?? 'event'}:again:${randomUUID()}` }];
    });
    if (events.length === 0) return { status: 200, body: JSON.stringify({ ids: sent.map(() => randomUUID()), status: 200 }) };
    return post(`${target}${path}`, events);
  }

  async function invoke(path: string, functionId: string, text: string): Promise<{ status: number; body: string }> {
    const body = JSON.parse(text) as { idempotency_key?: string; data: Record<string, unknown> };
    const name = functionId === 'deliver-decision' ? 'activity/completed' : `job/${functionId}`;
    const fault = rule?.({ name, ...(body.idempotency_key && { id: body.idempotency_key }) }) ?? null;
    if (fault) hits[fault]++;
    if (fault === 'drop') return { status: 200, body: JSON.stringify({ data: { runId: randomUUID() } }) };
    if (fault === 'double')
      await post(`${target}${path}`, { ...body, idempotency_key: `${body.idempotency_key ?? ''}:again:${randomUUID()}` });
    return post(`${target}${path}`, body);
  }

  async function pass({ url = '', method = 'GET', headers }: IncomingMessage, body: string): Promise<{ status: number; body: string }> {
    const { host: _, 'content-length': __, ...rest } = headers;
    const answer = await fetch(`${target}${url}`, { method, headers: rest as Record<string, string>, ...(body && { body }) });
    return { status: answer.status, body: await answer.text() };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    inject: (next) => {
      rule = next;
    },
    hits,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function post(url: string, sent: unknown): Promise<{ status: number; body: string }> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    return { status: 502, body: JSON.stringify({ error: String(error) }) };
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
