import { z } from 'zod';

import { authSettings, type PeopleIssuer, peopleIssuer } from '../auth/config.ts';
import { personRoles, type Role } from '../auth/person.ts';
import { type Ageing, ageingIn } from './environment/ageing.ts';
import type { RateLimits } from './rates/limits.ts';
import { type AlertTargets, alertSettings } from '../services/health/targets.ts';
import { type Retention, retentionSettings } from '../services/retention/config.ts';
import type { CircuitPolicy } from '../services/systems/circuit.ts';

const secret = z.string().min(32, 'at least 32 characters');

/** Place of the trace id in TRACE_URL. */
export const traceIdMark = '{traceId}';

const integer = (defaultValue: number, { min, max }: { min: number; max: number }) =>
  z.coerce.number().int().min(min).max(max).default(defaultValue);

const rate = (what: string, defaultValue: number) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe(`${what} in a minute; more are answered with 429. 0: no limit. Unset: ${defaultValue}, and no limit in development.`);

/** A pattern would let in whoever can get a name that fits. */
const origins = z.string().transform((text, context) => {
  const given = text.split(',').map((origin) => origin.trim());
  if (given.some((origin) => origin.includes('*') || !URL.canParse(origin) || new URL(origin).origin !== origin))
    context.addIssue({ code: 'custom', message: 'write whole origins without a path, such as https://portal.example' });
  return given;
});

const rolesSchema = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(personRoles, `write roles with commas, of ${personRoles.join(', ')}`)));

/** Settings of the GraphQL API. Secrets have no default. */
export const apiSettings = z.object({
  DATABASE_URL: z
    .url()
    .describe(
      'PostgreSQL database of Activities, intents and ledgers, by a role that does not own the tables (docs/operations.md). NETLIFY_DB_URL stands in when it is not set.',
    ),
  DATABASE_OWNER_URL: z
    .url()
    .optional()
    .describe(
      'The same database by the role that owns the tables, for `npm run migrate` alone: no function needs it. NETLIFY_DB_URL stands in. Unset: DATABASE_URL, and the functions own the tables.',
    ),
  SERVICE_TOKEN_SECRET: secret.describe('Checks the service token of the bridge and the workers; at least 32 characters.'),
  SERVICE_TOKEN_SECRET_PREVIOUS: secret
    .optional()
    .describe('The secret before the present one, taken as well while functions of the release before may still sign with it.'),
  INNGEST_BASE_URL: z.url().optional().describe('Address of the Inngest server, for the health check. Unset: Inngest Cloud.'),
  CIRCUIT_FAILURES: integer(5, { min: 1, max: 1000 }).describe('Failures in a row of an external system after which its jobs wait.'),
  CIRCUIT_WINDOW_SECONDS: integer(120, { min: 1, max: 86_400 }).describe('Failures that are spread over a longer time are no row.'),
  CIRCUIT_PAUSE_SECONDS: integer(15, { min: 1, max: 3600 }).describe(
    'First pause before one job tries the system again; doubles with each.',
  ),
  CIRCUIT_LONGEST_PAUSE_SECONDS: integer(300, { min: 1, max: 86_400 }).describe('Longest pause between two trials of a system.'),
  MESSAGE_TTL_SECONDS: integer(3_600, { min: 1, max: 30 * 86_400 }).describe(
    'How long a message with an idempotency key waits for an instance that expects it, and a signal for an engine that does not answer, in seconds.',
  ),
  TRACE_URL: z
    .url()
    .refine((url) => url.includes(traceIdMark), `must contain ${traceIdMark}`)
    .optional()
    .describe(
      `Page of a trace in your tracing tool, with ${traceIdMark} in it, such as https://jaeger.example/trace/${traceIdMark}: process instances link to it. Unset: no link.`,
    ),
  LIVE_STREAM_SECONDS: integer(50, { min: 0, max: 3600 }).describe(
    "How long /live streams changes to an open page before it asks anew; below the platform's limit for one call. 0: no streams, pages ask every second.",
  ),
  LIVE_LOOK_MS: integer(250, { min: 50, max: 10_000 }).describe(
    'How often a process looks for changes while pages are open, in milliseconds.',
  ),
  DIRECTORY_DAYS: integer(90, { min: 1, max: 3_650 }).describe(
    'Days since the last request of a person after which they are given no work, found by nobody and told of nothing, until they sign in again.',
  ),
  ALLOWED_ORIGINS: origins
    .default([])
    .describe(
      'Origins of other frontends that may call /graphql and /live from a browser, as `https://portal.example,https://other.example`; each exactly. Unset: only the site itself.',
    ),
  ARBITRARY_OPERATIONS: rolesSchema
    .default([])
    .describe(
      'Roles of people who may send GraphQL documents of their own to /graphql, as `clerk,reviewer`: for other frontends and tools. Everybody else sends operations of the site by their hash. Services may always. Unset: nobody; in development everybody.',
    ),
  RATE_REQUESTS: rate('Requests of one person', 600),
  RATE_REQUESTS_OF_ADDRESS: rate('Requests from one address of the network', 3_000),
  RATE_STARTS: rate('Starts of process instances by one person', 120),
  RATE_FAILED_SIGN_INS: rate('Tokens that do not hold, from one address of the network', 60),
  LIVE_STREAMS_OF_PERSON: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000)
    .optional()
    .describe('Streams of /live that one person may have open at once. 0: no limit. Unset: 8, and no limit in development.'),
  HEALTH_TOKEN: secret
    .optional()
    .describe(
      'A monitor that sends it to /health as `Authorization: Bearer …` is told of every part; at least 32 characters. Unset: only operators and services are.',
    ),
  HEALTH_TOKEN_PREVIOUS: secret.optional().describe('The token before the present one, taken as well until the monitor has the new one.'),
  METRICS_TOKEN: secret
    .optional()
    .describe(
      'Prometheus sends it to /metrics as `Authorization: Bearer …`; at least 32 characters (docs/operations.md). Unset: there is no /metrics.',
    ),
  METRICS_TOKEN_PREVIOUS: secret.optional().describe('The token before the present one, taken as well until Prometheus has the new one.'),
  MCP_SERVER: z
    .enum(['on', 'off'])
    .default('off')
    .describe('Whether /mcp answers operators by the Model Context Protocol, read only: incidents, process instances, runbooks.'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least level that is logged.'),
});

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly serviceTokenSecret: string;
  /** Current secret, then the previous one. */
  readonly serviceTokenSecrets: readonly string[];
  readonly people: PeopleIssuer;
  readonly clockLeewaySeconds: number;
  readonly inngestUrl: string;
  readonly circuit: CircuitPolicy;
  readonly messageSeconds: number;
  /** Address of a trace, with `traceIdMark` in it; null: there is no tracing tool. */
  readonly traceUrl: string | null;
  readonly live: { readonly streamSeconds: number; readonly pollMs: number };
  readonly directoryDays: number;
  readonly allowedOrigins: readonly string[];
  readonly rates: RateLimits;
  /** Roles that may send documents of their own. */
  readonly arbitraryOperations: readonly Role[] | 'everybody';
  readonly retention: Retention;
  readonly alerts: AlertTargets;
  readonly ageing: Ageing;
  /** Current token, then the previous one; empty: no monitor has one. */
  readonly healthTokens: readonly string[];
  /** Current token, then the previous one; empty: there are no metrics. */
  readonly metricsTokens: readonly string[];
  /** Whether `/mcp` answers. */
  readonly mcp: boolean;
  readonly logLevel: string;
}

/** @throws Error with one sentence that names every wrong setting. */
export function readApiConfig(env: Record<string, string | undefined>): ApiConfig {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const all = apiSettings.extend(authSettings.shape).extend(retentionSettings.shape).extend(alertSettings.shape);
  const parsed = all.safeParse({ ...filled, DATABASE_URL: filled['DATABASE_URL'] ?? filled['NETLIFY_DB_URL'] });
  if (!parsed.success) throw wrongSettings(parsed.error.issues.map((issue) => `${String(issue.path[0])} (${issue.message})`));
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    serviceTokenSecret: settings.SERVICE_TOKEN_SECRET,
    serviceTokenSecrets: given(settings.SERVICE_TOKEN_SECRET, settings.SERVICE_TOKEN_SECRET_PREVIOUS),
    people: requirePeople(settings),
    clockLeewaySeconds: settings.AUTH_CLOCK_LEEWAY_SECONDS,
    inngestUrl: settings.INNGEST_BASE_URL ?? 'https://api.inngest.com',
    circuit: circuitPolicy(settings),
    messageSeconds: settings.MESSAGE_TTL_SECONDS,
    traceUrl: settings.TRACE_URL ?? null,
    live: { streamSeconds: settings.LIVE_STREAM_SECONDS, pollMs: settings.LIVE_LOOK_MS },
    directoryDays: settings.DIRECTORY_DAYS,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    rates: rateLimits(settings),
    arbitraryOperations: settings.AUTH_MODE === 'development' ? 'everybody' : settings.ARBITRARY_OPERATIONS,
    retention: retentionSettings.parse(settings),
    alerts: alertSettings.parse(filled),
    ageing: ageingIn(filled),
    healthTokens: given(settings.HEALTH_TOKEN, settings.HEALTH_TOKEN_PREVIOUS),
    metricsTokens: given(settings.METRICS_TOKEN, settings.METRICS_TOKEN_PREVIOUS),
    mcp: settings.MCP_SERVER === 'on',
    logLevel: settings.LOG_LEVEL,
  };
}

const given = (...values: readonly (string | undefined)[]): string[] => values.flatMap((value) => value ?? []);

type Settings = z.infer<typeof apiSettings> & z.infer<typeof authSettings>;

function requirePeople(settings: Settings): PeopleIssuer {
  const people = peopleIssuer(settings);
  if ('wrong' in people) throw wrongSettings(people.wrong);
  // The issuer of people could sign as the workers do.
  const ofIssuer = given(settings.AUTH_SHARED_SECRET, settings.AUTH_SHARED_SECRET_PREVIOUS);
  if (given(settings.SERVICE_TOKEN_SECRET, settings.SERVICE_TOKEN_SECRET_PREVIOUS).some((secret) => ofIssuer.includes(secret)))
    throw wrongSettings(['SERVICE_TOKEN_SECRET (it is also AUTH_SHARED_SECRET: make another one)']);
  return people;
}

/** Development cannot be reached from elsewhere, and its tests ask more than people do. */
function rateLimits(settings: Settings): RateLimits {
  const unset = (defaultValue: number): number => (settings.AUTH_MODE === 'development' ? 0 : defaultValue);
  return {
    requests: settings.RATE_REQUESTS ?? unset(600),
    requestsOfAddress: settings.RATE_REQUESTS_OF_ADDRESS ?? unset(3_000),
    starts: settings.RATE_STARTS ?? unset(120),
    failedSignInsOfAddress: settings.RATE_FAILED_SIGN_INS ?? unset(60),
    streams: settings.LIVE_STREAMS_OF_PERSON ?? unset(8),
  };
}

const circuitPolicy = (settings: z.infer<typeof apiSettings>): CircuitPolicy => ({
  failures: settings.CIRCUIT_FAILURES,
  windowMs: settings.CIRCUIT_WINDOW_SECONDS * 1000,
  pauseMs: settings.CIRCUIT_PAUSE_SECONDS * 1000,
  maxPauseMs: settings.CIRCUIT_LONGEST_PAUSE_SECONDS * 1000,
});

const wrongSettings = (wrong: readonly string[]): Error =>
  new Error(`The API cannot start: wrong or missing settings ${wrong.join(', ')}. See docs/configuration.md.`);

/** The database alone, for the migration at deploy time: by the role that owns the tables, and by the one of the functions. */
export function readMigrationUrls(env: Record<string, string | undefined> = process.env): { owner: string; runtime: string } {
  const { DATABASE_OWNER_URL, NETLIFY_DB_URL, DATABASE_URL } = env;
  const owner = z.url().safeParse(DATABASE_OWNER_URL || NETLIFY_DB_URL || DATABASE_URL);
  const runtime = z.url().safeParse(DATABASE_URL || owner.data);
  if (!owner.success || !runtime.success) throw wrongSettings(['DATABASE_URL (required)']);
  return { owner: owner.data, runtime: runtime.data };
}
