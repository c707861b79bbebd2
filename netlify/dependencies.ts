import { type Logger, pino } from 'pino';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { createDispatcher, type Dispatcher } from '#inngest/bridge/dispatcher.ts';
import { inngest } from '#inngest/client.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { workflows } from '#inngest/workflows/index.ts';

import { type ApiConfig, apiConfig } from './config.ts';
import { connectDatabase, type Database } from './database/client.ts';

/** An Inngest event; the id makes a repeated send harmless for a day. */
export interface OutgoingEvent {
  readonly id?: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
  /** When its run starts, in milliseconds since 1970; absent: now. */
  readonly ts?: number;
}

/** Everything the API reaches. Handed in, so that a test can replace one part. */
export interface ApiDependencies {
  readonly config: ApiConfig;
  readonly database: Database;
  readonly flowable: FlowableClient;
  readonly workflows: readonly Workflow[];
  readonly dispatcher: Dispatcher;
  readonly log: Logger;
  send(events: readonly OutgoingEvent[]): Promise<void>;
}

type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Reads the settings now. `fetch` answers the dispatcher's calls to this same API without a way over the network. */
export function createApiDependencies(fetch: Fetch): ApiDependencies {
  const config = apiConfig();
  const log = createLog(config.logLevel);
  const { database } = connectDatabase(config.databaseUrl, (error) => log.warn({ message: error.message }, 'A database connection ended'));
  return {
    config,
    database,
    flowable: createFlowableClient(readFlowableConfig()),
    workflows,
    dispatcher: createDispatcher({ fetch }),
    log,
    send: async (events) => {
      if (events.length > 0) await inngest.send(events.map((event) => ({ ...event })));
    },
  };
}

export function createLog(level: string): Logger {
  return pino({
    level,
    base: { part: 'api' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: ['*.authorization', '*.password', '*.token', '*.secret'],
  });
}
