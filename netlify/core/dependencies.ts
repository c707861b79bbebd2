import { type Logger, pino } from 'pino';

import { type ClientOf, createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig } from '#flowable/config.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { type OutgoingEvent, sendEvents } from '#inngest/send-events.ts';
import { workflows } from '#inngest/workflows/index.ts';

import type { AuditEntry } from '../services/audit/audit-entry.ts';
import type { ApiConfig } from './config.ts';
import { connectDatabase, type Database } from '../database/client.ts';
import { deploymentConfig } from './environment/config.ts';

export type { OutgoingEvent };

/** Outside world of the API. Injected, so that a test can replace one part. */
export interface ApiDependencies {
  readonly config: ApiConfig;
  readonly database: Database;
  readonly flowable: ClientOf<'api'>;
  readonly workflows: readonly Workflow[];
  readonly log: Logger;
  /** Record of the mutation of a person that is under way; absent in all other requests. */
  readonly audit?: AuditEntry;
  send(events: readonly OutgoingEvent[]): Promise<void>;
}

/** Reads the settings now. */
export function createApiDependencies(): ApiDependencies {
  const config = deploymentConfig();
  const log = createLog(config.logLevel);
  const { database } = connectDatabase(config.databaseUrl, (error) => log.warn({ message: error.message }, 'A database connection ended'));
  return {
    config,
    database,
    flowable: createFlowableClient(readAccountConfig('api')),
    workflows,
    log,
    send: sendEvents,
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
