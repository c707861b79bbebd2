import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { z } from 'zod';

import { signIn } from '#scripts/api/caller.ts';
import type { DemoProcess } from '#scripts/develop/demo/demo-process.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { startTemporaryStack } from '#scripts/stack/temporary-stack.ts';

import { createOwnApi, type OwnApi } from './api.ts';

export interface Story {
  readonly ticket: { readonly number: string; readonly subject: string; readonly queues: readonly string[] };
  /** Outcome of the process. */
  readonly outcome: string;
  /** Reaction of the engine to the answer. */
  readonly delivery: string;
  /** Number of Activities in Baton's own API: none, because another API keeps them. */
  readonly activitiesOfBaton: number;
}

interface Example {
  /** Process with one user task. */
  readonly process: Pick<DemoProcess, 'start' | 'decision'>;
  readonly log: (line: string) => void;
  /** Function that starts the stack. Default: one with the workflows that are installed. */
  readonly startStack?: typeof startTemporaryStack;
}

/**
 * Runs a process through the existing API: its user task appears there as a ticket, the answer goes back, the process ends. Uses a stack
 * of its own, which is disposed of afterwards.
 */
export async function runExample({ process, log, startStack = startTemporaryStack }: Example): Promise<Story> {
  const ports = await freeStackPorts();
  const port = await freePort();
  const tokenSecret = randomBytes(32).toString('base64url');
  const announce = async (event: object): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${ports.inngest}/e/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    });
    if (!response.ok) throw new Error(`Inngest answered ${response.status}.`);
  };
  const own = createOwnApi({ tokenSecret, announce });
  const server = await listen(port, own);
  const hostSettings = { ACTIVITIES_API_URL: `http://127.0.0.1:${port}/graphql`, ACTIVITIES_TOKEN_SECRET: tokenSecret };
  const stack = await startStack({ log, ports, hostSettings });
  try {
    return await tell(own, { baton: stack.urls.host, port, log, process });
  } finally {
    await stack.dispose();
    server.close();
  }
}

interface Scene extends Pick<Example, 'process'> {
  readonly baton: string;
  readonly port: number;
  log(line: string): void;
}

const instance = z.object({ processInstance: z.object({ status: z.string(), outcome: z.string().nullable() }) });
const counted = z.object({ activities: z.object({ totalCount: z.number() }) });

async function tell({ store }: OwnApi, { baton, port, log, process }: Scene): Promise<Story> {
  const [clerk, operator] = [await signIn(baton, 'clara'), await signIn(baton, 'otto')];
  const { processInstance } = await process.start(clerk);
  const ticket = await until('The ticket', () => store.all()[0]);
  log(`${ticket.number} waits in ${ticket.queues.join(', ')}: ${ticket.task.title}`);
  await answerTicket(port, ticket.number, { ...process.decision, reason: 'Another person of that name.' });
  const read = 'query ($id: ID!) { processInstance(id: $id) { status outcome } }';
  const outcome = await until('The end of the process', async () => {
    const { processInstance: found } = await operator.request(read, { id: processInstance?.id }, instance);
    return found.status === 'COMPLETED' ? (found.outcome ?? '') : undefined;
  });
  log(`The process has ended: ${outcome}`);
  const { activities } = await operator.request('query { activities { totalCount } }', {}, counted);
  const { number, queues, delivery, task } = ticket;
  return { ticket: { number, queues, subject: task.title }, outcome, delivery, activitiesOfBaton: activities.totalCount };
}

/** Answers like the frontend of that API. */
async function answerTicket(port: number, number: string, answer: Record<string, unknown>): Promise<void> {
  const query = 'mutation ($number: ID!, $answer: JSONObject!) { answerTicket(number: $number, answer: $answer) { state } }';
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signed-in-as': 'helen' },
    body: JSON.stringify({ query, variables: { number, answer } }),
  });
  const text = await response.text();
  if (!text.includes('ANSWERED')) throw new Error(`The ticket was not answered: ${text}`);
}

async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + 120_000;
  for (let found = await ask(); ; found = await ask()) {
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within two minutes.`);
    await pause(200);
  }
}

async function listen(port: number, { fetch }: OwnApi): Promise<ServerType> {
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
