import { readFileSync } from 'node:fs';

import { GraphQLError } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { jwtVerify } from 'jose';

import { portResolvers } from './port.ts';
import { type Ticket, TicketStore } from './store.ts';

/** Event that tells the engine of an answer. */
export interface Announcement {
  readonly id: string;
  readonly name: 'activity/completed';
  readonly data: Record<string, unknown>;
}

export interface OwnApiOptions {
  /** Value of ACTIVITIES_TOKEN_SECRET of the bridge. */
  readonly tokenSecret: string;
  /** Sends an event to Inngest. May fail: the sweep asks for unsent answers, and sends them again. */
  announce(event: Announcement): Promise<void>;
}

export interface OwnApi {
  readonly store: TicketStore;
  fetch(request: Request): Promise<Response>;
}

const sdl = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
interface Context {
  readonly request: Request;
}

/** Creates the existing API, with the port of Activities beside its own schema. */
export function createOwnApi(options: OwnApiOptions): OwnApi {
  const store = new TicketStore();
  const port = portResolvers(store);
  const yoga = createYoga({
    schema: createSchema<Context>({
      typeDefs: [sdl('schema.graphql'), sdl('../../netlify/graphql/work/activities.graphql')],
      resolvers: {
        Query: { ...onlyForWorkers(port.Query, options), tickets: (_, { queue }: { queue?: string }) => tickets(store, queue) },
        Mutation: {
          ...onlyForWorkers(port.Mutation, options),
          answerTicket: (_, given: Given, { request }) => answer(store, options, { ...given, request }),
        },
        Ticket: { subject: ({ task }: Ticket) => task.title, answeredBy: ({ answer: given }: Ticket) => given?.by ?? null },
      },
    }),
    fetchAPI: { Response },
    logging: false,
  });
  return { store, fetch: async (request) => yoga.fetch(request) };
}

type Resolver = (source: unknown, args: never, context: Context) => unknown;

/** Restricts the resolvers of the port to the bridge. */
function onlyForWorkers<Resolvers extends Record<string, (source: unknown, args: never) => unknown>>(
  resolvers: Resolvers,
  { tokenSecret }: OwnApiOptions,
): Record<keyof Resolvers, Resolver> {
  const guarded = Object.entries(resolvers).map(([name, resolve]): [string, Resolver] => [
    name,
    async (source, args, { request }) => {
      await requireWorker(request, tokenSecret);
      return resolve(source, args);
    },
  ]);
  return Object.fromEntries(guarded) as Record<keyof Resolvers, Resolver>;
}

/** Requires a service token. @throws GraphQLError for a request without a service token of the bridge */
async function requireWorker(request: Request, secret: string): Promise<void> {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      issuer: 'baton-service',
      audience: 'baton-api',
      requiredClaims: ['exp'],
    });
    if (Array.isArray(payload['roles']) && payload['roles'].includes('worker')) return;
  } catch {
    // Refused below: the reason why a token fails is not for callers.
  }
  throw new GraphQLError('Only the bridge may ask this.', { extensions: { code: 'UNAUTHENTICATED' } });
}

const tickets = (store: TicketStore, queue: string | undefined): Ticket[] =>
  store.all().filter(({ queues }) => queue === undefined || queues.includes(queue));

interface Given {
  readonly number: string;
  readonly answer: Record<string, unknown>;
}

/** Stores the answer first and announces it afterwards: the sweep finds an answer that was not announced. */
async function answer(store: TicketStore, { announce }: OwnApiOptions, given: Given & Context): Promise<Ticket> {
  const ticket = store.find(given.number);
  if (!ticket) throw new GraphQLError(`There is no ticket ${given.number}.`);
  // A real API knows the caller from its own sign-in.
  const by = given.request.headers.get('x-signed-in-as') ?? 'somebody';
  if (!store.answer(ticket, { values: given.answer, by, at: new Date().toISOString() }))
    throw new GraphQLError(`Ticket ${ticket.number} was answered by ${ticket.answer?.by ?? 'nobody'} or withdrawn.`, {
      extensions: { code: 'TICKET_CLOSED' },
    });
  const { taskId, processInstanceId, processDefinitionKey, userTaskKey } = ticket.task;
  const data = { activityId: ticket.number, taskId, processInstanceId, processDefinitionKey, userTaskKey };
  await announce({ id: `activity:${ticket.number}:completed`, name: 'activity/completed', data }).catch(() => undefined);
  return ticket;
}
