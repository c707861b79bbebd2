import { type ClientOf, createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig } from '#flowable/config.ts';
import { type AlertConfig, readAlertConfig } from '#inngest/alerts/config.ts';
import { type BridgeConfig, readBridgeConfig } from '#inngest/config.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { createWorkerApi, type WorkerApi } from '#inngest/graphql/worker-api.ts';
import { type NotificationConfig, readNotificationConfig } from '#inngest/notifications/config.ts';
import { type OutgoingEvent, sendEvents } from '#inngest/send-events.ts';
import { readServiceConfig } from '#inngest/services/config.ts';
import { createServices, type Services } from '#inngest/services/services.ts';
import { workflows } from '#inngest/workflows/index.ts';

export type { OutgoingEvent };

/** Outside world of the bridge. Injected, so that a test can replace one part. */
export interface BridgeDependencies {
  readonly config: BridgeConfig;
  readonly flowable: ClientOf<'bridge'>;
  readonly api: WorkerApi;
  readonly services: Services;
  readonly workflows: readonly Workflow[];
  readonly notifications: NotificationConfig;
  readonly alerts: AlertConfig;
  send(events: readonly OutgoingEvent[]): Promise<void>;
}

type FetchLike = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Reads the settings now. `fetch` replaces the network to the GraphQL API, for a host that serves the API too. */
export function createBridgeDependencies(fetch?: FetchLike): BridgeDependencies {
  const config = readBridgeConfig();
  const notifications = readNotificationConfig();
  return {
    config,
    flowable: createFlowableClient(readAccountConfig('bridge')),
    api: createWorkerApi({
      url: config.apiUrl,
      serviceTokenSecret: config.serviceTokenSecret,
      activities: config.activities,
      ...(fetch && { fetch }),
    }),
    services: createServices(readServiceConfig()),
    workflows,
    notifications,
    alerts: readAlertConfig(notifications.siteUrl),
    send: sendEvents,
  };
}
