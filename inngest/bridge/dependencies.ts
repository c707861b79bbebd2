import type { FlowableClient } from '#flowable/client/index.ts';
import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { inngest } from '#inngest/client.ts';
import { type BridgeConfig, readBridgeConfig } from '#inngest/config.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { createWorkerApi, type WorkerApi } from '#inngest/graphql/worker-api.ts';
import { type NotificationConfig, readNotificationConfig } from '#inngest/notifications/config.ts';
import { readServiceConfig } from '#inngest/services/config.ts';
import { createServices, type Services } from '#inngest/services/services.ts';
import { workflows } from '#inngest/workflows/index.ts';

/** An event as it is sent: the id makes a repeated send harmless for a day. */
export interface OutgoingEvent {
  readonly id?: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
  /** When its run starts, in milliseconds since 1970; absent: now. */
  readonly ts?: number;
}

/** Everything the bridge reaches. Handed in, so that a test can replace one part. */
export interface BridgeDependencies {
  readonly config: BridgeConfig;
  readonly flowable: FlowableClient;
  readonly api: WorkerApi;
  readonly services: Services;
  readonly workflows: readonly Workflow[];
  readonly notifications: NotificationConfig;
  send(events: readonly OutgoingEvent[]): Promise<void>;
}

type FetchLike = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Reads the settings now. `fetch` replaces the way to the GraphQL API, for a caller that is the API itself. */
export function createBridgeDependencies(fetch?: FetchLike): BridgeDependencies {
  const config = readBridgeConfig();
  return {
    config,
    flowable: createFlowableClient(readFlowableConfig()),
    api: createWorkerApi({
      url: config.apiUrl,
      serviceTokenSecret: config.serviceTokenSecret,
      activities: config.activities,
      ...(fetch && { fetch }),
    }),
    services: createServices(readServiceConfig()),
    workflows,
    notifications: readNotificationConfig(),
    send: async (events) => {
      if (events.length > 0) await inngest.send(events.map((event) => ({ ...event })));
    },
  };
}

let shared: BridgeDependencies | undefined;

/** The dependencies of this process, made at first use: some hosts hand the settings in only with the first request. */
export function bridgeDependencies(): BridgeDependencies {
  shared ??= createBridgeDependencies();
  return shared;
}
