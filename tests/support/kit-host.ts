import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { serve } from 'inngest/edge';
import { pino } from 'pino';
import { z } from 'zod';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { acceptHint } from '#inngest/bridge/poll/accept-hint.ts';
import { pollJobs } from '#inngest/bridge/poll/poll-jobs.ts';
import { inngest } from '#inngest/client.ts';
import { readBridgeConfig } from '#inngest/config.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { functionsOf } from '#inngest/functions.ts';
import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { readAlertConfig } from '#inngest/alerts/config.ts';
import { readNotificationConfig } from '#inngest/notifications/config.ts';
import { readServiceConfig } from '#inngest/services/config.ts';
import { sendEvents } from '#inngest/send-events.ts';
import { createServices } from '#inngest/services/services.ts';
import { readApiConfig } from '#netlify/core/config.ts';
import { certificateEnd } from '#netlify/core/certificate-end.ts';
import { connectDatabase } from '#netlify/database/client.ts';
import { createApi } from '#netlify/graphql/yoga.ts';
import { notifyPeople } from '#netlify/services/notifications/notify-people.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

import { receiveHints } from './hint-relay.ts';
import type { ProvidedStack } from './provided.ts';
import { modelOf } from './task-model.ts';

export interface KitHost {
  readonly flowable: FlowableClient;
  readonly deps: BridgeDependencies;
  /** Operations that the bridge has requested from the GraphQL API since the start. */
  readonly asked: readonly string[];
  /** Operations that bridge, API and test have requested from the engine since the start. */
  readonly requests: readonly string[];
  /** Operations of the bridge that the API answers with 503, as while it is away. */
  readonly unanswered: Set<string>;
  /** Base address of the API. */
  readonly url: string;
  /** Deploys a model whose tasks are external workers with these topics, one after the other. */
  deploy(key: string, topics: readonly string[]): Promise<void>;
  /** Starts instances beside the API, one after the other, and has the jobs worked on. */
  start(key: string, variables: readonly Record<string, unknown>[]): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * Starts API and functions in the test's own process, with the workflows of the test; engine, Inngest and database are those of the stack.
 */
export async function startKitHost(
  stack: ProvidedStack,
  workflows: readonly Workflow[],
  settings: Record<string, string> = {},
): Promise<KitHost> {
  const port = await freePort();
  const env: Record<string, string> = { ...stack.settings, BATON_API_URL: `http://127.0.0.1:${port}/graphql`, ...settings };
  const requests: string[] = [];
  const flowable = createFlowableClient(readFlowableConfig(env), { onRequest: (operation) => requests.push(operation) });
  const deps = bridgeOf(env, { flowable, workflows });
  const { database, close } = connectDatabase(env['DATABASE_URL'] ?? '', () => undefined);
  const api = createApi({
    config: readApiConfig(env),
    database,
    flowable,
    engineUrl: env['FLOWABLE_URL'] ?? '',
    certificateEnd,
    workflows,
    log: pino({ level: 'silent' }),
    handleActivityEvents: notifyPeople,
    send: deps.send,
  });
  const functions = serve({ client: inngest, functions: functionsOf(workflows, () => deps), servePath: '/api/inngest', streaming: false });
  const asked: string[] = [];
  const unanswered = new Set<string>();
  const server = await listen(port, async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/engine-hints') return acceptHint(deps, request);
    if (pathname !== '/graphql') return functions(request);
    const operation = /(?:query|mutation) (\w+)/.exec(await request.clone().text())?.[1] ?? 'unknown';
    asked.push(operation);
    return unanswered.has(operation) ? new Response(null, { status: 503 }) : api.fetch(request);
  });
  const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: 'PUT' });
  if (!registered.ok) throw new Error(`The functions of the test could not be registered: ${await registered.text()}`);
  const forgetHints = await receiveHints(stack.api.url, `http://127.0.0.1:${port}/api/engine-hints`);
  return {
    flowable,
    deps,
    asked,
    requests,
    unanswered,
    url: `http://127.0.0.1:${port}`,
    deploy: async (key, topics) => {
      await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, topics) });
    },
    start: async (key, variables) => {
      const ids: string[] = [];
      for (const given of variables) {
        const businessKey = `${key}-${Date.now()}-${ids.length}`;
        ids.push((await flowable.processInstances.start({ processDefinitionKey: key, businessKey, variables: given })).id);
      }
      await pollJobs(deps);
      return ids;
    },
    stop: async () => {
      await forgetHints();
      await closed(server);
      await close();
    },
  };
}

/** Makes the bridge of a functions process in the test's own. */
export function bridgeOf(env: Record<string, string>, given: Pick<BridgeDependencies, 'flowable' | 'workflows'>): BridgeDependencies {
  const config = readBridgeConfig(env);
  return {
    ...given,
    config,
    api: createWorkerApi({ url: config.apiUrl, serviceTokenSecret: config.serviceTokenSecret }),
    services: createServices(readServiceConfig(env)),
    notifications: readNotificationConfig(env),
    alerts: readAlertConfig(null, env),
    send: sendEvents,
  };
}

/** Closes the server; requests under way may end, for a few seconds. */
async function closed(server: ServerType): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  if (!('closeAllConnections' in server)) return ended;
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 3_000);
  await ended;
  clearTimeout(late);
}

async function listen(port: number, fetch: (request: Request) => Promise<Response>): Promise<ServerType> {
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

/** Returns a workflow without a model file: the test reads only its code. */
export function workflowOf(key: string, workers: Workflow['workers'], rest: Partial<Workflow> = {}): Workflow {
  const nothing = {
    userTasks: [],
    candidateGroups: {},
    errorCodes: [],
    caughtErrors: {},
    messages: [],
    signals: [],
    timers: {},
    dueDates: {},
    fourEyes: {},
    deadlines: {},
  };
  const more = { starts: {}, calledProcesses: [], dataObjects: [], readVariables: [], endEvents: ['end'], elements: {}, flows: [] };
  return {
    model: { key, name: key, topics: Object.keys(workers), ...nothing, ...more },
    access: { start: { roles: ['clerk'] } },
    start: z.looseObject({}),
    workers,
    userTasks: {},
    goals: [],
    retired: { workers: {}, userTasks: {} },
    ...rest,
  };
}
