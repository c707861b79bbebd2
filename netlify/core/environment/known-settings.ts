import { settingPrefix, systems } from '#inngest/define/systems.ts';

/** Beginnings of the settings of the external systems. */
const prefixes = Object.keys(systems).map(settingPrefix);

/** Minimum lengths of secrets. Keys of providers are as long as the provider makes them. */
export const secretLengths: Readonly<Record<string, number>> = {
  SERVICE_TOKEN_SECRET: 32,
  SERVICE_TOKEN_SECRET_PREVIOUS: 32,
  AUTH_SHARED_SECRET: 32,
  AUTH_SHARED_SECRET_PREVIOUS: 32,
  ACTIVITIES_TOKEN_SECRET: 32,
  FLOWABLE_API_PASSWORD: 16,
  FLOWABLE_BRIDGE_PASSWORD: 16,
  FLOWABLE_DEPLOYMENT_PASSWORD: 16,
  INNGEST_SIGNING_KEY: 32,
  INNGEST_SIGNING_KEY_FALLBACK: 32,
  INNGEST_EVENT_KEY: 16,
  NOTIFICATION_WEBHOOK_SECRET: 32,
  NOTIFICATION_WEBHOOK_SECRET_PREVIOUS: 32,
  ALERT_WEBHOOK_SECRET: 32,
  ALERT_WEBHOOK_SECRET_PREVIOUS: 32,
  HEALTH_TOKEN: 32,
  HEALTH_TOKEN_PREVIOUS: 32,
  METRICS_TOKEN: 32,
  METRICS_TOKEN_PREVIOUS: 32,
  FLOWABLE_HINTS_SECRET: 32,
  FLOWABLE_HINTS_SECRET_PREVIOUS: 32,
  ...Object.fromEntries(prefixes.map((prefix) => [`${prefix}_API_KEY`, 8])),
};

/** Settings with the address of a server. */
export const addresses = [
  'FLOWABLE_URL',
  'FLOWABLE_PROCESS_API_URL',
  'FLOWABLE_EXTERNAL_JOB_API_URL',
  'BATON_API_URL',
  'ACTIVITIES_API_URL',
  'INNGEST_BASE_URL',
  'INNGEST_API_BASE_URL',
  ...prefixes.map((prefix) => `${prefix}_BASE_URL`),
  'NOTIFICATION_WEBHOOK_URL',
  'ALERT_SLACK_URL',
  'ALERT_WEBHOOK_URL',
  'ALERT_HEARTBEAT_URL',
  'SITE_URL',
];
