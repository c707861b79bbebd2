import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface SentEvent {
  readonly id?: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

/** What happens to an event on its way: dropped (the sender is told that it arrived), or sent again under another id. */
export type EventFault = 'drop' | 'double';

export interface EventProxy {
  readonly url: string;
  /** The rule for the events from now on; null lets everything through. */
  inject(fault: ((event: SentEvent) => EventFault | null) | null): void;
  /** How many events met each fault. */
  readonly hits: Record<EventFault, number>;
  stop(): Promise<void>;
}

/** Stands between the SDK and Inngest's event API (INNGEST_EVENT_API_BASE_URL) and loses or repeats events. */
export async function startEventProxy(target: () => string): Promise<EventProxy> {
  const hits: Record<EventFault, number> = { drop: 0, double: 0 };
  let rule: ((event: SentEvent) => EventFault | null) | null = null;

  const server = createServer((request, response) => {
    void forward(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });

  async function forward(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const text = await readText(request);
    const parsed: unknown = JSON.parse(text || '[]');
    const sent = (Array.isArray(parsed) ? parsed : [parsed]) as SentEvent[];
    const events = sent.flatMap((event) => {
      const fault = rule?.(event) ?? null;
      if (fault === null) return [event];
      hits[fault]++;
      return fault === 'drop' ? [] : [event, { ...event, id: `${event.id ?? 'event'}:again:${randomUUID()}` }];
    });
    if (events.length === 0) return { status: 200, body: JSON.stringify({ ids: sent.map(() => randomUUID()), status: 200 }) };
    return post(`${target()}${request.url ?? ''}`, events);
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

async function post(url: string, events: SentEvent[]): Promise<{ status: number; body: string }> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(events) });
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
