import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { type Announcement, createOwnApi } from '../../examples/own-activities/api.ts';
import { type ActivityPort, activityPortContract, type AnnouncedEvent } from '#tests/support/activity-port.ts';

import { startApi } from './api-under-test.ts';

const knownTasks = 'query { knownTasks(taskIds: ["task-1"]) }';

activityPortContract('Baton', async (): Promise<ActivityPort> => {
  let isBroken = false;
  const events: AnnouncedEvent[] = [];
  const send = async (sent: readonly AnnouncedEvent[]): Promise<void> => {
    if (isBroken) throw new Error('Inngest does not answer.');
    events.push(...sent);
  };
  const api = await startApi({ replace: { send } });
  const complete = `mutation ($id: ID!, $decision: JSONObject!) { completeActivity(id: $id, version: 1, decision: $decision) { id } }`;
  return {
    api: api.worker,
    events,
    decide: async (id, outcome) => {
      const { errors } = await api.as('rita')(complete, { id, decision: { outcome, reason: 'Looked at it.' } });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join());
    },
    breakInngest: (broken) => {
      isBroken = broken;
    },
    withoutToken: async () => (await api.withToken(null, knownTasks)).errors,
    close: () => api.close(),
  };
});

activityPortContract('examples/own-activities', async (): Promise<ActivityPort> => {
  const tokenSecret = 'a-token-secret-of-the-own-activities-0001';
  let isBroken = false;
  const events: Announcement[] = [];
  const announce = async (event: Announcement): Promise<void> => {
    if (isBroken) throw new Error('Inngest does not answer.');
    events.push(event);
  };
  const own = createOwnApi({ tokenSecret, announce });
  const server = createAdaptorServer({ fetch: own.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<{ errors?: { message: string }[] }> => {
    const headers = { 'content-type': 'application/json', 'x-signed-in-as': 'helen' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json() as Promise<{
      errors?: { message: string }[];
    }>;
  };
  const answer = 'mutation ($number: ID!, $answer: JSONObject!) { answerTicket(number: $number, answer: $answer) { number } }';
  return {
    // The rest of Baton is elsewhere and gets no request here.
    api: createWorkerApi({
      url: 'http://baton.invalid/graphql',
      serviceTokenSecret: `${tokenSecret}-other`,
      activities: { url, tokenSecret },
    }),
    events,
    decide: async (number, outcome) => {
      const { errors = [] } = await ask(answer, { number, answer: { outcome } });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join());
    },
    breakInngest: (broken) => {
      isBroken = broken;
    },
    withoutToken: async () => (await ask(knownTasks)).errors ?? [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
});
