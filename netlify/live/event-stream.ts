const encoder = new TextEncoder();

export interface ServerEvent {
  readonly name: string;
  /** The place from which a reader goes on after this event. */
  readonly id: string;
  readonly data: unknown;
}

export interface OpenStream {
  /** Nothing happens when the stream has ended. */
  send(event: ServerEvent): void;
  close(): void;
}

/**
 * A response of server-sent events that stays open for `openMs` at most. It ends by itself: a platform between us and the client may
 * never say that the client has gone. `begin` answers with what is to be done at the end, which is done once, whoever ended it.
 */
export function streamEvents(openMs: number, begin: (stream: OpenStream) => Promise<() => void>): Response {
  const over = new AbortController();
  const close = (): void => over.abort();
  const timer = setTimeout(close, openMs);
  over.signal.addEventListener('abort', () => clearTimeout(timer));
  let isLeft = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      over.signal.addEventListener('abort', () => isLeft || controller.close());
      const send = (event: ServerEvent): void => void (over.signal.aborted || controller.enqueue(bytesOf(event)));
      const finish = await begin({ send, close });
      if (over.signal.aborted) finish();
      else over.signal.addEventListener('abort', finish);
    },
    cancel() {
      isLeft = true;
      close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

const bytesOf = ({ name, id, data }: ServerEvent): Uint8Array =>
  encoder.encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
