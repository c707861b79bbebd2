import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

type Environment = Record<string, string | undefined>;

const baseUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).transform((url) => url.replace(/\/+$/, ''));

/** Settings of everything that calls the engine. The secret has no default. */
export const flowableSettings = z.object({
  FLOWABLE_URL: baseUrl.default('http://127.0.0.1:8080').describe('Address of the engine; the two APIs are found below it.'),
  FLOWABLE_PROCESS_API_URL: baseUrl
    .optional()
    .describe('Address of the process API when it is not <FLOWABLE_URL>/process-api, as in the official image (/flowable-rest/service).'),
  FLOWABLE_EXTERNAL_JOB_API_URL: baseUrl
    .optional()
    .describe('Address of the external-worker API when it is not <FLOWABLE_URL>/external-job-api.'),
  FLOWABLE_USER: z.string().min(1, 'must not be empty').default('baton').describe('Account of the engine that the calls are made with.'),
  FLOWABLE_PASSWORD: z.string({ error: 'is not set' }).min(1, 'is not set').describe('Password of that account. Secret.'),
  FLOWABLE_TIMEOUT_MS: z.coerce
    .number({ error: 'must be a number of milliseconds' })
    .int('must be a whole number of milliseconds')
    .min(100, 'must be at least 100')
    .max(120_000, 'must be at most 120000')
    .default(10_000)
    .describe('Deadline of each call to the engine, in milliseconds.'),
});

/** Settings of the machine that builds and runs an engine of its own (development, tests). */
const hostSettings = z.object({
  BATON_CACHE_DIR: z
    .string()
    .min(1, 'must not be empty')
    .default(() => join(homedir(), '.cache', 'baton'))
    .describe('Folder for what is built once per user, such as the engine. Default: ~/.cache/baton.'),
  JAVA_HOME: z.string().min(1, 'must not be empty').optional().describe('Java installation to use instead of the `java` found in PATH.'),
});

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
  /** What a child process inherits. */
  readonly environment: Environment;
};

/** Throws one Error whose sentence names every wrong setting, never its value. */
export function readFlowableConfig(env: Environment = process.env): FlowableConfig {
  const settings = parse(flowableSettings, env);
  return {
    processApiUrl: settings.FLOWABLE_PROCESS_API_URL ?? `${settings.FLOWABLE_URL}/process-api`,
    externalJobApiUrl: settings.FLOWABLE_EXTERNAL_JOB_API_URL ?? `${settings.FLOWABLE_URL}/external-job-api`,
    user: settings.FLOWABLE_USER,
    password: settings.FLOWABLE_PASSWORD,
    timeoutMs: settings.FLOWABLE_TIMEOUT_MS,
  };
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

/** An empty variable means the same as none, as in most shells and hosts. */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
