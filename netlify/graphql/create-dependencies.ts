import { createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig } from '#flowable/config.ts';
import { sendEvents } from '#inngest/send-events.ts';
import { createLog } from '#inngest/telemetry/log.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { certificateEnd } from '#netlify/core/certificate-end.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { deploymentConfig } from '#netlify/core/environment/config.ts';
import { connectDatabase } from '#netlify/database/client.ts';
import { notifyPeople } from '#netlify/services/notifications/notify-people.ts';

/** Reads the settings now. */
export function createApiDependencies(): ApiDependencies {
  const config = deploymentConfig();
  const log = createLog('api', { level: config.logLevel });
  const engine = readAccountConfig('api');
  const { database } = connectDatabase(config.databaseUrl, (error) => log.warn({ message: error.message }, 'A database connection ended'));
  return {
    config,
    database,
    flowable: createFlowableClient(engine),
    engineUrl: engine.processApiUrl,
    workflows,
    log,
    handleActivityEvents: notifyPeople,
    send: sendEvents,
    certificateEnd,
  };
}
