import { type EngineAccounts, environmentOf } from '#flowable/config.ts';
import { settingPrefix, systems } from '#inngest/define/systems.ts';
import { providers } from '#sandbox/installed.ts';
import { keySettingOf } from '#sandbox/provider.ts';

import type { StackPorts } from '../stack-ports.ts';
import type { StackSecrets } from '../secrets.ts';

export interface EngineAddress {
  /** Address without a path: `http://127.0.0.1:8090`. */
  url: string;
  /** Account for everything. */
  user: string;
  password: string;
  /** Accounts of the parts; when absent, the parts use the account for everything. */
  accounts?: EngineAccounts;
}

/** Settings that a developer may give to `npm start`, for example to use a real provider. The stack makes the others. */
const ADJUSTABLE = new RegExp(
  `^(${Object.keys(systems).map(settingPrefix).join('_|')}_|NOTIFICATION_|SITE_URL$|ALLOWED_ORIGINS$|CIRCUIT_|JOB_|SWEEP_CRON$|UNSERVED_TOPIC_SECONDS$|LOG_LEVEL$)`,
);

export function adjustableSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && ADJUSTABLE.test(entry[0]));
  return Object.fromEntries(entries);
}

/** Returns the settings of the functions host (docs/architecture.md lists the settings) for parts on this machine. */
export function hostSettings(given: {
  ports: StackPorts;
  engine: EngineAddress;
  databaseUrl: string;
  secrets: StackSecrets;
}): Record<string, string> {
  const { ports, engine, databaseUrl, secrets } = given;
  const sandbox = `http://127.0.0.1:${ports.sandbox}`;
  return {
    DATABASE_URL: databaseUrl,
    FLOWABLE_URL: engine.url,
    FLOWABLE_USER: engine.user,
    FLOWABLE_PASSWORD: engine.password,
    ...(engine.accounts && environmentOf(engine.accounts)),
    FLOWABLE_HINTS_SECRET: secrets.hintsSecret,
    INNGEST_DEV: '1',
    INNGEST_BASE_URL: `http://127.0.0.1:${ports.inngest}`,
    BATON_API_URL: `http://127.0.0.1:${ports.host}/graphql`,
    SERVICE_TOKEN_SECRET: secrets.serviceTokenSecret,
    AUTH_MODE: 'development',
    AUTH_DEV_SECRET: secrets.authDevSecret,
    METRICS_TOKEN: secrets.metricsToken,
    ...Object.fromEntries(providers.map(({ name }) => [`${settingPrefix(name)}_BASE_URL`, `${sandbox}/${name}`])),
    ...sandboxKeySettings(secrets),
    SITE_URL: `http://127.0.0.1:${ports.host}`,
    MAIL_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'Baton <baton@baton.example>',
  };
}

/** Returns the key of each provider of the sandbox, by its name. */
export const sandboxKeys = ({ sandboxKey }: StackSecrets): Record<string, string> =>
  Object.fromEntries(providers.map(({ name }) => [name, `${name}-${sandboxKey}`]));

/** Returns the settings with the keys of the sandbox, for the workers and for the sandbox itself. */
export function sandboxKeySettings(secrets: StackSecrets): Record<string, string> {
  const keys = sandboxKeys(secrets);
  return Object.fromEntries(providers.map((provider) => [keySettingOf(provider), keys[provider.name] ?? '']));
}
