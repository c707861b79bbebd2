import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Receiver of posted messages, which can be made to refuse them. */
export interface HookReceiver {
  readonly url: string;
  /** Bodies of the messages that were taken. */
  readonly taken: readonly string[];
  /** Status of the answers from now on. */
  answer(status: number): void;
  stop(): Promise<void>;
}

/** Starts a receiver on this machine. */
export async function startHookReceiver(): Promise<HookReceiver> {
  const taken: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (status < 300) taken.push(Buffer.concat(chunks).toString());
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    taken,
    answer: (next) => {
      status = next;
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
