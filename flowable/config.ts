import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { type EngineAccount, engineAccounts } from './client/operations.ts';

type Environment = Record<string, string | undefined>;

const baseUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).transform((url) => url.replace(/\/+$/, ''));

const userName = (name: string) => z.string().min(1, 'must not be empty').default(name);
const password = z.string().min(1, 'is not set').optional();

/** Settings of everything that calls the engine. Secrets have no default. */
export const flowableSettings = z.object({
  FLOWABLE_URL: baseUrl.default('http://127.0.0.1:8080').describe('Address of the engine; the two APIs are found below it.'),
  FLOWABLE_PROCESS_API_URL: baseUrl
    .optional()
    .describe('Address of the process API when it is not <FLOWABLE_URL>/process-api, as in the official image (/flowable-rest/service).'),
  FLOWABLE_EXTERNAL_JOB_API_URL: baseUrl
    .optional()
    .describe('Address of the external-worker API when it is not <FLOWABLE_URL>/external-job-api.'),
  FLOWABLE_API_USER: userName('baton-api').describe('Account of the engine for the GraphQL API.'),
  FLOWABLE_API_PASSWORD: password.describe('Password of that account, required in production. Secret.'),
  FLOWABLE_BRIDGE_USER: userName('baton-bridge').describe('Account of the engine for the bridge and its workers.'),
  FLOWABLE_BRIDGE_PASSWORD: password.describe('Password of that account, required in production. Secret.'),
  FLOWABLE_DEPLOYMENT_USER: userName('baton-deployment').describe('Account of the engine for deploying models and the checks before it.'),
  FLOWABLE_DEPLOYMENT_PASSWORD: password.describe('Password of that account, for the release pipeline alone. Secret.'),
  FLOWABLE_USER: userName('baton').describe(
    'Account for everything, of development only: stands in for a part that has no password of its own.',
  ),
  FLOWABLE_PASSWORD: password.describe('Password of that account. Secret.'),
  FLOWABLE_TIMEOUT_MS: z.coerce
    .number({ error: 'must be a number of milliseconds' })
    .int('must be a whole number of milliseconds')
    .min(100, 'must be at least 100')
    .max(120_000, 'must be at most 120000')
    .default(10_000)
    .describe('Deadline of each call to the engine, in milliseconds.'),
});

/** Settings of a machine that builds and runs an engine (development, tests). */
const hostSettings = z.object({
  BATON_CACHE_DIR: z
    .string()
    .min(1, 'must not be empty')
    .default(() => join(homedir(), '.cache', 'baton'))
    .describe('Folder for what is built once per user, such as the engine. Default: ~/.cache/baton.'),
  JAVA_HOME: z.string().min(1, 'must not be empty').optional().describe('Java installation to use instead of the `java` found in PATH.'),
});

/** Settings that hold user and password of each account. */
export const accountSettings = {
  api: ['FLOWABLE_API_USER', 'FLOWABLE_API_PASSWORD'],
  bridge: ['FLOWABLE_BRIDGE_USER', 'FLOWABLE_BRIDGE_PASSWORD'],
  deployment: ['FLOWABLE_DEPLOYMENT_USER', 'FLOWABLE_DEPLOYMENT_PASSWORD'],
} as const satisfies Record<EngineAccount, readonly [string, string]>;

export type EngineLogin = { readonly user: string; readonly password: string };
export type EngineAccounts = Readonly<Record<EngineAccount, EngineLogin>>;

export type FlowableConfig = {
  readonly processApiUrl: string;
  readonly externalJobApiUrl: string;
  readonly user: string;
  readonly password: string;
  readonly timeoutMs: number;
};

export type EngineHostConfig = {
  readonly cacheDir: string;
  readonly java: string;
  /** Environment that a child process inherits. */
  readonly environment: Environment;
};

/**
 * Reads the connection of the account for everything: scripts and tests of development.
 * @throws one Error whose sentence names every wrong setting, never the value
 */
export function readFlowableConfig(env: Environment = process.env): FlowableConfig {
  const settings = parse(flowableSettings, env);
  if (settings.FLOWABLE_PASSWORD === undefined) throw new Error('Wrong settings for the engine: FLOWABLE_PASSWORD is not set.');
  return configOf(settings, { user: settings.FLOWABLE_USER, password: settings.FLOWABLE_PASSWORD });
}

/**
 * Reads the connection of the account of one part. The account for everything replaces an account without password; our engine has this
 * account in development only.
 * @throws one Error whose sentence names every wrong setting, never the value
 */
export function readAccountConfig(account: EngineAccount, env: Environment = process.env): FlowableConfig {
  const settings = parse(flowableSettings, env);
  const [user, secret] = accountSettings[account];
  const own = settings[secret];
  if (own !== undefined) return configOf(settings, { user: settings[user], password: own });
  if (settings.FLOWABLE_PASSWORD !== undefined) return readFlowableConfig(env);
  throw new Error(`Wrong settings for the engine: ${secret} is not set (in development FLOWABLE_PASSWORD can stand in for it).`);
}

function configOf(settings: z.output<typeof flowableSettings>, login: EngineLogin): FlowableConfig {
  return {
    processApiUrl: settings.FLOWABLE_PROCESS_API_URL ?? `${settings.FLOWABLE_URL}/process-api`,
    externalJobApiUrl: settings.FLOWABLE_EXTERNAL_JOB_API_URL ?? `${settings.FLOWABLE_URL}/external-job-api`,
    ...login,
    timeoutMs: settings.FLOWABLE_TIMEOUT_MS,
  };
}

/** Returns the settings from which an engine and its clients know the accounts. */
export function environmentOf(accounts: EngineAccounts): Record<string, string> {
  const pairs = engineAccounts.map((account) => {
    const [user, secret] = accountSettings[account];
    return { [user]: accounts[account].user, [secret]: accounts[account].password };
  });
  return Object.assign({}, ...pairs);
}

export function readEngineHostConfig(env: Environment = process.env): EngineHostConfig {
  const settings = parse(hostSettings, env);
  const java = settings.JAVA_HOME === undefined ? 'java' : join(settings.JAVA_HOME, 'bin', 'java');
  return { cacheDir: settings.BATON_CACHE_DIR, java, environment: env };
}

function parse<Schema extends z.ZodType>(schema: Schema, env: Environment): z.output<Schema> {
  const result = schema.safeParse(withoutEmpty(env));
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Wrong settings for the engine: ${wrong.join('; ')}.`);
}

/** Leaves out empty variables, which count as unset, as in most shells and hosts. */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
