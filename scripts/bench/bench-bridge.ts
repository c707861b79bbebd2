import { Inngest } from 'inngest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { BridgeDependencies, OutgoingEvent } from '#inngest/bridge/dependencies.ts';
import { readBridgeConfig } from '#inngest/config.ts';
import { type JobAcquired, jobAcquiredSchema } from '#inngest/events.ts';
import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { readNotificationConfig } from '#inngest/notifications/config.ts';
import { readServiceConfig } from '#inngest/services/config.ts';
import { createServices } from '#inngest/services/services.ts';
import { workflows } from '#inngest/workflows/index.ts';
import type { Stack } from '#scripts/stack/stack.ts';

/** The bridge of the benchmark's own process: engine, API and database are those of the stack. */
export interface BenchBridge {
  /** Sends to Inngest. */
  readonly sending: BridgeDependencies;
  /** Keeps what it would send. */
  readonly keeping: BridgeDependencies;
  /** The one job that was kept since the last call; other events are thrown away. */
  takeJob(): JobAcquired;
}

export function benchBridge(stack: Stack): BenchBridge {
  const { settings } = stack;
  const config = readBridgeConfig(settings);
  const inngest = new Inngest({ id: 'baton-bench-bridge', isDev: true, baseUrl: stack.urls.inngest });
  const kept: OutgoingEvent[] = [];
  const sending: BridgeDependencies = {
    config,
    flowable: createFlowableClient(readFlowableConfig(settings)),
    api: createWorkerApi({ url: config.apiUrl, serviceTokenSecret: config.serviceTokenSecret }),
    services: createServices(readServiceConfig(settings)),
    workflows,
    notifications: readNotificationConfig(settings),
    send: async (events) => {
      if (events.length > 0) await inngest.send(events.map((event) => ({ ...event })));
    },
  };
  return {
    sending,
    keeping: { ...sending, send: async (events) => void kept.push(...events) },
    takeJob: () => {
      const jobs = kept.splice(0).filter(({ name }) => name.startsWith('job/'));
      if (jobs.length !== 1) throw new Error(`Expected one job, found ${jobs.length}: something else works on this engine.`);
      return jobAcquiredSchema.parse(jobs[0]?.data);
    },
  };
}
