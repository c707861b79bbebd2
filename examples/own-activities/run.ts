import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { z } from 'zod';

import { signIn } from '#scripts/api/caller.ts';
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

/**
 * Runs a customer's application through the existing API: its review appears there as a ticket, the answer goes back, the process ends.
 * Uses a stack of its own, which is disposed of afterwards.
 */
export async function runExample(log: (line: string) => void): Promise<Story> {
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
  const stack = await startTemporaryStack({ log, ports, hostSettings });
  try {
    return await tell(own, { baton: stack.urls.host, port, log });
  } finally {
    await stack.dispose();
    server.close();
  }
}

interface Scene {
  readonly baton: string;
  readonly port: number;
  log(line: string): void;
}

const started = z.object({ submitApplication: z.object({ processInstanceId: z.string() }) });
const instance = z.object({ processInstance: z.object({ status: z.string(), outcome: z.string().nullable() }) });
const counted = z.object({ activities: z.object({ totalCount: z.number() }) });

async function tell({ store }: OwnApi, { baton, port, log }: Scene): Promise<Story> {
  const [clerk, operator] = [await signIn(baton, 'clara'), await signIn(baton, 'otto')];
  const input = { fullName: 'Maria Gonzalez', birthDate: '1990-04-12', country: 'NL', email: 'maria.gonzalez@example.com' };
  const submit =
    'mutation ($input: ApplicationInput!, $key: String!) { submitApplication(input: $input, idempotencyKey: $key) { processInstanceId } }';
  const { submitApplication } = await clerk.request(submit, { input, key: randomUUID() }, started);
  const ticket = await until('The ticket', () => store.all()[0]);
  log(`${ticket.number} waits in ${ticket.queues.join(', ')}: ${ticket.task.title}`);
  await answerTicket(port, ticket.number);
  const read = 'query ($id: ID!) { processInstance(id: $id) { status outcome } }';
  const outcome = await until('The end of the process', async () => {
    const { processInstance } = await operator.request(read, { id: submitApplication.processInstanceId }, instance);
    return processInstance.status === 'COMPLETED' ? (processInstance.outcome ?? '') : undefined;
  });
  log(`The process has ended: ${outcome}`);
  const { activities } = await operator.request('query { activities { totalCount } }', {}, counted);
  const { number, queues, delivery, task } = ticket;
  return { ticket: { number, queues, subject: task.title }, outcome, delivery, activitiesOfBaton: activities.totalCount };
}

/** Answers like the frontend of that API. */
async function answerTicket(port: number, number: string): Promise<void> {
  const query = 'mutation ($number: ID!, $answer: JSONObject!) { answerTicket(number: $number, answer: $answer) { state } }';
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signed-in-as': 'helen' },
    body: JSON.stringify({ query, variables: { number, answer: { outcome: 'approve', reason: 'Another person of that name.' } } }),
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
