import { z } from 'zod';

import { type WorkingTime, workingTimeSchema } from './working-time/calendar.ts';

/** Settings of the bridge. The Inngest SDK reads INNGEST_* itself; they are listed here so that they are documented and checked. */
export const inngestSettings = z.object({
  INNGEST_DEV: z
    .string()
    .optional()
    .describe('Set to 1 for the development server. Unset in production: requests are then refused unless signed.'),
  INNGEST_BASE_URL: z.url().optional().describe('Address of the Inngest server. Unset: Inngest Cloud.'),
  INNGEST_EVENT_KEY: z.string().optional().describe('Key for sending events. Required outside development.'),
  INNGEST_SIGNING_KEY: z
    .string()
    .optional()
    .describe('Key that signs the requests of Inngest to /api/inngest. Required outside development.'),
  BATON_API_URL: z.url().describe('Address of the GraphQL API that the bridge and the workers call, ending in /graphql.'),
  SERVICE_TOKEN_SECRET: z.string().min(32).describe('Signs the service token of the bridge and the workers; at least 32 characters.'),
  ACTIVITIES_API_URL: z
    .url()
    .optional()
    .describe('Address of a GraphQL API of your own that keeps the Activities (docs/integrate-activities.md). Unset: BATON_API_URL.'),
  ACTIVITIES_TOKEN_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Signs the service token for ACTIVITIES_API_URL; at least 32 characters. Needed with it, and no other secret of these settings.',
    ),
  SWEEP_CRON: z
    .string()
    .default('* * * * *')
    .describe('When the sweep looks for what no event told (five cron fields; one minute is the floor).'),
  JOB_LOCK_SECONDS: z.coerce
    .number()
    .int()
    .min(60)
    .max(3600)
    .default(180)
    .describe(
      'How long an acquired job is ours; a lost run is repeated after it. Below 180 a slow run may outlive its lock, and is repeated.',
    ),
  JOB_VARIABLE_KB: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(64)
    .describe('Largest variable that a worker may write, and largest result of a step, in kB of JSON. The engine client takes at most 64.'),
  WORKING_TIME: workingTimeSchema
    .optional()
    .describe(
      'When the people of each candidate group work, as JSON (docs/operations.md). Due dates and timers of their user tasks that are durations then count working time. Unset: every hour counts.',
    ),
});

export interface BridgeConfig {
  readonly apiUrl: string;
  readonly serviceTokenSecret: string;
  /** Null: the GraphQL API keeps them. */
  readonly activities: { readonly url: string; readonly tokenSecret: string } | null;
  readonly sweepCron: string;
  readonly jobLockSeconds: number;
  readonly variableBytes: number;
  /** Null: every hour counts. */
  readonly workingTime: WorkingTime | null;
}

/** @throws Error with one sentence that names every wrong setting. */
export function readBridgeConfig(env: Record<string, string | undefined> = process.env): BridgeConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = inngestSettings.safeParse(given);
  if (!parsed.success) throw wrongSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`));
  const settings = parsed.data;
  return {
    apiUrl: settings.BATON_API_URL,
    serviceTokenSecret: settings.SERVICE_TOKEN_SECRET,
    activities: activitiesApi(settings),
    sweepCron: settings.SWEEP_CRON,
    jobLockSeconds: settings.JOB_LOCK_SECONDS,
    variableBytes: settings.JOB_VARIABLE_KB * 1024,
    workingTime: settings.WORKING_TIME ?? null,
  };
}

function activitiesApi(settings: z.infer<typeof inngestSettings>): BridgeConfig['activities'] {
  const { ACTIVITIES_API_URL: url, ACTIVITIES_TOKEN_SECRET: tokenSecret, SERVICE_TOKEN_SECRET } = settings;
  if (!url) return null;
  if (!tokenSecret) throw wrongSettings(['ACTIVITIES_TOKEN_SECRET (required with ACTIVITIES_API_URL)']);
  // Whoever keeps the Activities could else sign as a worker of ours.
  if (tokenSecret === SERVICE_TOKEN_SECRET)
    throw wrongSettings(['ACTIVITIES_TOKEN_SECRET (it is also SERVICE_TOKEN_SECRET: make another one)']);
  return { url, tokenSecret };
}

const wrongSettings = (wrong: readonly string[]): Error =>
  new Error(`The bridge cannot start: wrong or missing settings ${wrong.join(', ')}. See docs/configuration.md.`);

/** The sweep's schedule is part of the function's definition, so it is read when the functions are made. */
export const sweepCron = (): string => inngestSettings.shape.SWEEP_CRON.parse(process.env['SWEEP_CRON'] || undefined);

const credentialName = /(?:KEY|SECRET|PASSWORD|TOKEN)$/i;
/** A shorter value would be found in ordinary words. */
const shortestSecret = 6;

/** The credentials among the settings, by their names, and the passwords in addresses: no text may carry them. */
export function knownSecrets(env: Record<string, string | undefined> = process.env): string[] {
  const values = Object.entries(env).flatMap(([name, value = '']) => (credentialName.test(name) ? [value] : passwordsIn(value)));
  return [...new Set(values)].filter((value) => value.length >= shortestSecret);
}

function passwordsIn(value: string): string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return password === '' ? [] : [password, ...decoded(password)];
}

function decoded(text: string): string[] {
  try {
    return [decodeURIComponent(text)];
  } catch {
    return [];
  }
}
