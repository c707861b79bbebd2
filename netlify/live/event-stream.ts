import { after, type OnError, unattended } from '#netlify/core/unattended.ts';

const encoder = new TextEncoder();

export interface ServerEvent {
  readonly name: string;
  /** Place from which a reader goes on after this event. */
  readonly id: string;
  readonly data: unknown;
}

export interface OpenStream {
  /** No-op once the stream has ended. */
  send(event: ServerEvent): void;
  /** Ends the stream. Idempotent. */
  close(): void;
}

/** Clean-up at the end of a stream: runs once, after an end from either side. */
type Finish = () => void | Promise<void>;

export interface StreamOptions {
  readonly openMs: number;
  /** Receives errors of work at the end of the stream. */
  readonly onError: OnError;
}

/**
 * Responds with server-sent events for at most `openMs`. The limit is ours because a platform in between may never report that the client
 * has gone.
 *
 * @throws what `begin` throws: nothing is open then.
 */
export async function streamEvents({ openMs, onError }: StreamOptions, begin: (stream: OpenStream) => Promise<Finish>): Promise<Response> {
  const { body, send, end, onEnd } = openBody(onError);
  onEnd(after(openMs, end, onError));
  try {
    onEnd(await begin({ send, close: end }));
  } catch (error) {
    end();
    throw error;
  }
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

/** Opens a body whose functions never throw: timers and listeners call them, where an error would end the process. */
function openBody(onError: OnError) {
  const finishes: Finish[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const leave = (): void => {
    controller = null;
    for (const finish of finishes.splice(0)) unattended(finish, onError);
  };
  const body = new ReadableStream<Uint8Array>({
    start: (opened) => {
      controller = opened;
    },
    cancel: leave,
  });
  return {
    body,
    send: (event: ServerEvent): void => controller?.enqueue(bytesOf(event)),
    end: (): void => {
      controller?.close();
      leave();
    },
    onEnd: (finish: Finish): void => {
      if (controller) finishes.push(finish);
      else unattended(finish, onError);
    },
  };
}

const bytesOf = ({ name, id, data }: ServerEvent): Uint8Array =>
  encoder.encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
