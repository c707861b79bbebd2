import { z } from 'zod';

import { authSettings, type PeopleIssuer, peopleIssuer } from './auth/config.ts';
import type { CircuitPolicy } from './systems/circuit.ts';

const secret = z.string().min(32, 'at least 32 characters');

const whole = (usual: number, { min, max }: { min: number; max: number }) => z.coerce.number().int().min(min).max(max).default(usual);

/** A pattern would let in whoever can get a name that fits. */
const origins = z.string().transform((text, context) => {
  const given = text.split(',').map((origin) => origin.trim());
  if (given.some((origin) => origin.includes('*') || !URL.canParse(origin) || new URL(origin).origin !== origin))
    context.addIssue({ code: 'custom', message: 'write whole origins without a path, such as https://portal.example' });
  return given;
});

/** Settings of the GraphQL API. Secrets have no default. */
export const apiSettings = z.object({
  DATABASE_URL: z.url().describe('PostgreSQL database of Activities, intents and ledgers. NETLIFY_DB_URL stands in when it is not set.'),
  SERVICE_TOKEN_SECRET: secret.describe('Checks the service token of the bridge and the workers; at least 32 characters.'),
  INNGEST_BASE_URL: z.url().optional().describe('Address of the Inngest server, for the health check. Unset: Inngest Cloud.'),
  CIRCUIT_FAILURES: whole(5, { min: 1, max: 1000 }).describe('Failures in a row of an external system after which its jobs wait.'),
  CIRCUIT_WINDOW_SECONDS: whole(120, { min: 1, max: 86_400 }).describe('Failures that are spread over a longer time are no row.'),
  CIRCUIT_PAUSE_SECONDS: whole(15, { min: 1, max: 3600 }).describe('First pause before one job tries the system again; doubles with each.'),
  CIRCUIT_LONGEST_PAUSE_SECONDS: whole(300, { min: 1, max: 86_400 }).describe('Longest pause between two trials of a system.'),
  LIVE_STREAM_SECONDS: whole(50, { min: 0, max: 3600 }).describe(
    "How long /live streams changes to an open page before it asks anew; below the platform's limit for one call. 0: no streams, pages ask every second.",
  ),
  LIVE_LOOK_MS: whole(250, { min: 50, max: 10_000 }).describe(
    'How often a process looks for changes while pages are open, in milliseconds.',
  ),
  ALLOWED_ORIGINS: origins
    .default([])
    .describe(
      'Origins of other frontends that may call /graphql and /live from a browser, as `https://portal.example,https://other.example`; each exactly. Unset: only the site itself.',
    ),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least level that is logged.'),
});

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly serviceTokenSecret: string;
  readonly people: PeopleIssuer;
  readonly clockLeewaySeconds: number;
  readonly inngestUrl: string;
  readonly circuit: CircuitPolicy;
  readonly live: { readonly streamSeconds: number; readonly lookMs: number };
  readonly allowedOrigins: readonly string[];
  readonly logLevel: string;
}

/** @throws Error with one sentence that names every wrong setting. */
export function readApiConfig(env: Record<string, string | undefined>): ApiConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const all = apiSettings.extend(authSettings.shape);
  const parsed = all.safeParse({ ...given, DATABASE_URL: given['DATABASE_URL'] ?? given['NETLIFY_DB_URL'] });
  if (!parsed.success) throw wrongSettings(parsed.error.issues.map((issue) => `${String(issue.path[0])} (${issue.message})`));
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    serviceTokenSecret: settings.SERVICE_TOKEN_SECRET,
    people: requirePeople(settings),
    clockLeewaySeconds: settings.AUTH_CLOCK_LEEWAY_SECONDS,
    inngestUrl: settings.INNGEST_BASE_URL ?? 'https://api.inngest.com',
    circuit: circuitPolicy(settings),
    live: { streamSeconds: settings.LIVE_STREAM_SECONDS, lookMs: settings.LIVE_LOOK_MS },
    allowedOrigins: settings.ALLOWED_ORIGINS,
    logLevel: settings.LOG_LEVEL,
  };
}

type Settings = z.infer<typeof apiSettings> & z.infer<typeof authSettings>;

function requirePeople(settings: Settings): PeopleIssuer {
  const people = peopleIssuer(settings);
  if ('wrong' in people) throw wrongSettings(people.wrong);
  // The issuer of people could sign as the workers do.
  if (settings.AUTH_SHARED_SECRET === settings.SERVICE_TOKEN_SECRET)
    throw wrongSettings(['SERVICE_TOKEN_SECRET (it is also AUTH_SHARED_SECRET: make another one)']);
  return people;
}

const circuitPolicy = (settings: z.infer<typeof apiSettings>): CircuitPolicy => ({
  failures: settings.CIRCUIT_FAILURES,
  windowMs: settings.CIRCUIT_WINDOW_SECONDS * 1000,
  pauseMs: settings.CIRCUIT_PAUSE_SECONDS * 1000,
  longestPauseMs: settings.CIRCUIT_LONGEST_PAUSE_SECONDS * 1000,
});

const wrongSettings = (wrong: readonly string[]): Error =>
  new Error(`The API cannot start: wrong or missing settings ${wrong.join(', ')}. See docs/configuration.md.`);

/** The database alone, for the migration at deploy time. */
export function readDatabaseUrl(env: Record<string, string | undefined> = process.env): string {
  const url = apiSettings.shape.DATABASE_URL.safeParse(env['DATABASE_URL'] || env['NETLIFY_DB_URL']);
  if (!url.success) throw wrongSettings(['DATABASE_URL (required)']);
  return url.data;
}

let kept: ApiConfig | undefined;

/** The settings of this process, read at first use: some hosts hand them in only with the first request. */
export function apiConfig(): ApiConfig {
  kept ??= readApiConfig(process.env);
  return kept;
}
