/** Receiver of an engine's hints that can also fail in the ways that receivers do. */
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

import { type EngineHint, engineHintSchema, hintSignatureHeader } from '#flowable/client/index.ts';

export interface ReceivedHint extends EngineHint {
  readonly body: string;
  readonly signature: string | undefined;
}

export interface HintReceiver {
  readonly url: string;
  readonly hints: readonly ReceivedHint[];
  /** Returns the jobs that all hints so far reported for a topic. */
  jobsOf(topic: string): number;
  /** Changes how requests are answered from now on; `hang` answers never. */
  behave(as: 'accept' | 'refuse' | 'hang'): void;
  /** Answers the requests that hang. */
  releaseHanging(): void;
  close(): Promise<void>;
}

export async function startHintReceiver(): Promise<HintReceiver> {
  const hints: ReceivedHint[] = [];
  const hanging: ServerResponse[] = [];
  let behaviour: 'accept' | 'refuse' | 'hang' = 'accept';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      hints.push({ ...engineHintSchema.parse(JSON.parse(body)), body, signature: request.headers[hintSignatureHeader]?.toString() });
      if (behaviour === 'hang') hanging.push(response);
      else response.writeHead(behaviour === 'accept' ? 202 : 500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const releaseHanging = () => hanging.splice(0).forEach((response) => response.writeHead(202).end());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hints`,
    hints,
    jobsOf: (topic) => hints.flatMap((hint) => hint.topics.filter((row) => row.topic === topic)).reduce((sum, row) => sum + row.jobs, 0),
    behave: (as) => {
      behaviour = as;
    },
    releaseHanging,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
