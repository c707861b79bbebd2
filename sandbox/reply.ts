/** Reply of the server, with its misbehaviour on the way. */
export interface Reply {
  readonly status: number;
  readonly type: 'application/json' | 'text/html; charset=utf-8';
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Delay before the first byte, in milliseconds. */
  readonly delayMs?: number;
  /** Whether to send nothing and reset the connection. */
  readonly reset?: boolean;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
  headers,
});

export const html = (body: string, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body });

export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

let withoutKey = 0;

/** Returns the request's own key; a request without one is always a new one. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && key !== '') return key;
  withoutKey += 1;
  return `without-key-${withoutKey}`;
}
