import { Inngest } from 'inngest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { type StartedJob, acquireJobs } from '#inngest/bridge/work/acquire-jobs.ts';
import { readBridgeConfig } from '#inngest/config.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { readAlertConfig } from '#inngest/alerts/config.ts';
import { readNotificationConfig } from '#inngest/notifications/config.ts';
import { readServiceConfig } from '#inngest/services/config.ts';
import { createServices } from '#inngest/services/services.ts';
import { helloWorldWorkflow } from '#inngest/workflows/hello-world/index.ts';
import { workflows } from '#inngest/workflows/index.ts';
import type { Stack } from '#scripts/stack/stack.ts';

export const helloTopic = 'hello-world.log-message';

/** Bridge of the benchmark's own process: engine, API and database are those of the stack. */
export interface BenchBridge {
  /** Dependencies that send to Inngest. */
  readonly sending: BridgeDependencies & { readonly flowable: FlowableClient };
  /** Dependencies that send nothing. */
  readonly silent: BridgeDependencies;
  /** Locks the one free job of hello-world for this worker, and begins the job in the ledger. */
  takeJob(worker: AnyWorker): Promise<StartedJob>;
}

/** Settings of a functions host, and its Inngest server. */
type BenchedHost = Pick<Stack, 'settings'> & { readonly urls: Pick<Stack['urls'], 'inngest'> };

export function benchBridge(stack: BenchedHost): BenchBridge {
  const { settings } = stack;
  const config = readBridgeConfig(settings);
  const inngest = new Inngest({ id: 'baton-bench-bridge', isDev: true, baseUrl: stack.urls.inngest });
  const sending: BenchBridge['sending'] = {
    config,
    flowable: createFlowableClient(readFlowableConfig(settings)),
    api: createWorkerApi({ url: config.apiUrl, serviceTokenSecret: config.serviceTokenSecret }),
    services: createServices(readServiceConfig(settings)),
    workflows,
    notifications: readNotificationConfig(settings),
    alerts: readAlertConfig(null, settings),
    send: async (events) => {
      if (events.length > 0) await inngest.send(events.map((event) => ({ ...event })));
    },
  };
  const silent = { ...sending, send: async () => undefined };
  return {
    sending,
    silent,
    takeJob: async (worker) => {
      const served = { workflow: helloWorldWorkflow, worker };
      const { jobs } = await acquireJobs(silent, { topic: helloTopic, served, maxJobs: 2, run: null });
      const [job] = jobs;
      if (!job || jobs.length > 1) throw new Error(`Expected one job, found ${jobs.length}: something else works on this engine.`);
      return job;
    },
  };
}
