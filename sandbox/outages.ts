import { z } from 'zod';

import { json, parseBody, type Reply, type Request } from './reply.ts';

/** Outage of a whole system, for every request. A system has no effects during its outage. */
const outageSchema = z.object({
  /**
   * Kind of the outage. `down`: answers 500. `gone`: breaks the connection off. `busy`: answers 503 and asks to wait. `refuses`: answers 401.
   * `nonsense`: answers 200 with another shape.
   */
  kind: z.enum(['down', 'gone', 'busy', 'refuses', 'nonsense']),
  retryAfterSeconds: z.number().int().min(0).max(86_400).default(60),
});
type Outage = z.infer<typeof outageSchema>;

export interface Outages {
  /**
   * Handles a request about an outage: PUT begins or changes the outage of a system, DELETE ends it. Both answer with the requests met so
   * far.
   */
  route(request: Request, system: string): Reply;
  /** Returns the reply of a system that is out, and counts the request; null while the system works. */
  replyOf(system: string): Reply | null;
}

export function createOutages(): Outages {
  const outages = new Map<string, Outage & { met: number }>();
  return {
    route: ({ method, body }, system) => {
      const met = outages.get(system)?.met ?? 0;
      if (method === 'DELETE') {
        outages.delete(system);
        return json(200, { system, met });
      }
      const parsed = outageSchema.safeParse(parseBody(body));
      if (!parsed.success)
        return json(400, { detail: 'Needed is { kind: "down" | "gone" | "busy" | "refuses" | "nonsense", retryAfterSeconds? }.' });
      outages.set(system, { ...parsed.data, met });
      return json(200, { system, met });
    },
    replyOf: (system) => {
      const outage = outages.get(system);
      if (!outage) return null;
      outage.met += 1;
      if (outage.kind === 'busy') return json(503, { detail: 'Busy' }, { 'retry-after': String(outage.retryAfterSeconds) });
      if (outage.kind === 'refuses') return json(401, { detail: 'Unknown key' });
      if (outage.kind === 'nonsense') return json(200, { hello: 'world' });
      const reply = json(500, { detail: 'Out of order' });
      return outage.kind === 'gone' ? { ...reply, reset: true } : reply;
    },
  };
}
