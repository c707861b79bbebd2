import { z } from 'zod';

const secret = z.string().min(32, 'at least 32 characters');

/** Settings of the GraphQL API. Secrets have no default. */
export const apiSettings = z.object({
  DATABASE_URL: z.url().describe('PostgreSQL database of Activities, intents and ledgers. NETLIFY_DB_URL stands in when it is not set.'),
  SERVICE_TOKEN_SECRET: secret.describe('Checks the service token of the bridge and the workers; at least 32 characters.'),
  AUTH_MODE: z
    .enum(['development', 'production'])
    .describe('development: tokens of the seeded people. production: tokens of AUTH_ISSUER only.'),
  AUTH_DEV_SECRET: secret.optional().describe('Signs the tokens of the seeded people; at least 32 characters. Development only.'),
  AUTH_ISSUER: z.url().optional().describe('Issuer of the tokens of people. Production only.'),
  AUTH_AUDIENCE: z.string().min(1).optional().describe('Audience that a token must name. Production only.'),
  AUTH_JWKS_URL: z.url().optional().describe("Address of the issuer's public keys (JWKS). Production only."),
  INNGEST_BASE_URL: z.url().optional().describe('Address of the Inngest server, for the health check. Unset: Inngest Cloud.'),
  LIVE_STREAM_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(50)
    .describe(
      "How long /live streams changes to an open page before it asks anew; below the platform's limit for one call. 0: no streams, pages ask every second.",
    ),
  LIVE_LOOK_MS: z.coerce
    .number()
    .int()
    .min(50)
    .max(10_000)
    .default(250)
    .describe('How often a process looks for changes while pages are open, in milliseconds.'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least level that is logged.'),
});

export type PeopleIssuer =
  | { readonly mode: 'development'; readonly secret: string }
  | { readonly mode: 'production'; readonly issuer: string; readonly audience: string; readonly jwksUrl: string };

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly serviceTokenSecret: string;
  readonly people: PeopleIssuer;
  readonly inngestUrl: string;
  readonly live: { readonly streamSeconds: number; readonly lookMs: number };
  readonly logLevel: string;
}

/** @throws Error with one sentence that names every wrong setting. */
export function readApiConfig(env: Record<string, string | undefined>): ApiConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = apiSettings.safeParse({ ...given, DATABASE_URL: given['DATABASE_URL'] ?? given['NETLIFY_DB_URL'] });
  if (!parsed.success) throw wrongSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`));
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    serviceTokenSecret: settings.SERVICE_TOKEN_SECRET,
    people: peopleIssuer(settings),
    inngestUrl: settings.INNGEST_BASE_URL ?? 'https://api.inngest.com',
    live: { streamSeconds: settings.LIVE_STREAM_SECONDS, lookMs: settings.LIVE_LOOK_MS },
    logLevel: settings.LOG_LEVEL,
  };
}

function peopleIssuer(settings: z.infer<typeof apiSettings>): PeopleIssuer {
  if (settings.AUTH_MODE === 'development') {
    if (!settings.AUTH_DEV_SECRET) throw wrongSettings(['AUTH_DEV_SECRET (required with AUTH_MODE=development)']);
    return { mode: 'development', secret: settings.AUTH_DEV_SECRET };
  }
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_JWKS_URL: jwksUrl } = settings;
  const wrong = Object.entries({ AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_JWKS_URL: jwksUrl })
    .filter(([, value]) => !value)
    .map(([name]) => `${name} (required with AUTH_MODE=production)`);
  if (settings.AUTH_DEV_SECRET) wrong.push('AUTH_DEV_SECRET (the development issuer is not allowed with AUTH_MODE=production: unset it)');
  if (!issuer || !audience || !jwksUrl || wrong.length > 0) throw wrongSettings(wrong);
  return { mode: 'production', issuer, audience, jwksUrl };
}

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
