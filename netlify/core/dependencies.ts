import type { Logger } from 'pino';

import type { ClientOf } from '#flowable/client/index.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import type { OutgoingEvent } from '#inngest/send-events.ts';

import type { Database } from '../database/client.ts';
import type { ActivityEventHandler } from '../services/activities/activity-events.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { ApiConfig } from './config.ts';

export type { OutgoingEvent };

/** Outside world of the API. Injected, so that a test can replace one part. */
export interface ApiDependencies {
  readonly config: ApiConfig;
  readonly database: Database;
  readonly flowable: ClientOf<'api'>;
  /** Address of the engine, for its clock. */
  readonly engineUrl: string;
  readonly workflows: readonly Workflow[];
  readonly log: Logger;
  /** Record of the mutation of a person that is under way; absent in all other requests. */
  readonly audit?: AuditEntry;
  readonly handleActivityEvents: ActivityEventHandler;
  send(events: readonly OutgoingEvent[]): Promise<void>;
  /** Returns the end of the certificate that the server of an origin shows. */
  certificateEnd(origin: string): Promise<Date>;
}
