import { z } from 'zod';

import { isAlertInterval, isSweepInterval, type SweepSchedule, toSweepSchedule } from './sweep-schedule.ts';
import { type WorkingTime, workingTimeSchema } from './working-time/calendar.ts';

/** Settings of the bridge. The Inngest SDK reads INNGEST_* itself; the list here documents and checks these settings too. */
export const inngestSettings = z.object({
  INNGEST_DEV: z
    .string()
    .optional()
    .describe('Set to 1 for the development server. Unset in production: requests are then refused unless signed.'),
  INNGEST_BASE_URL: z.url().optional().describe('Address of the Inngest server. Unset: Inngest Cloud.'),
  INNGEST_API_BASE_URL: z.url().optional().describe('Address of its API, where that is another one than INNGEST_BASE_URL.'),
  INNGEST_EVENT_KEY: z.string().optional().describe('Key for sending events. Required outside development.'),
  INNGEST_SIGNING_KEY: z
    .string()
    .optional()
    .describe('Key that signs the requests of Inngest to /api/inngest. Required outside development.'),
  INNGEST_SIGNING_KEY_FALLBACK: z
    .string()
    .optional()
    .describe('The other signing key while it is rotated: requests that are signed with it are taken as well.'),
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
    .refine(isSweepInterval, 'must be an interval from 10s to 1h, such as 15s, 1m or 1h, or five cron fields')
    .default('1m')
    .describe(
      'How often the sweep looks for what no hint of the engine and no event told: 10s to 1h, or five cron fields. An engine without hints relies on it alone.',
    ),
  ALERT_CRON: z
    .string()
    .refine(isAlertInterval, 'must be an interval from 5s to 1h, such as 15s, 1m or 1h, or five cron fields')
    .default('1m')
    .describe('How often trouble is measured for alerts: 5s to 1h, or five cron fields.'),
  UNSERVED_TOPIC_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .default(300)
    .describe('How long jobs of a topic without a worker wait for a release that brings it, before they become incidents.'),
  FLOWABLE_HINTS_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Signs the hints that our engine sends to /api/engine-hints, at least 32 characters; the engine has the same. Unset: no hint is taken, and the sweep alone finds work.',
    ),
  FLOWABLE_HINTS_SECRET_PREVIOUS: z
    .string()
    .min(32)
    .optional()
    .describe('The secret before the present one, taken as well while the engine still has it.'),
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
  /** API of an Activity store elsewhere; null: the GraphQL API stores the Activities. */
  readonly activities: { readonly url: string; readonly tokenSecret: string } | null;
  readonly unservedTopicSeconds: number;
  /** Secrets that hints of the engine may be signed with; none: no hint is taken. */
  readonly hintSecrets: readonly string[];
  readonly jobLockSeconds: number;
  readonly variableBytes: number;
  /** Working hours; null: every hour counts. */
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
    unservedTopicSeconds: settings.UNSERVED_TOPIC_SECONDS,
    hintSecrets: [settings.FLOWABLE_HINTS_SECRET, settings.FLOWABLE_HINTS_SECRET_PREVIOUS].flatMap((secret) => secret ?? []),
    jobLockSeconds: settings.JOB_LOCK_SECONDS,
    variableBytes: settings.JOB_VARIABLE_KB * 1024,
    workingTime: settings.WORKING_TIME ?? null,
  };
}

function activitiesApi(settings: z.infer<typeof inngestSettings>): BridgeConfig['activities'] {
  const { ACTIVITIES_API_URL: url, ACTIVITIES_TOKEN_SECRET: tokenSecret, SERVICE_TOKEN_SECRET } = settings;
  if (!url) return null;
  if (!tokenSecret) throw wrongSettings(['ACTIVITIES_TOKEN_SECRET (required with ACTIVITIES_API_URL)']);
  // With one secret for both, the store of the Activities could sign as a worker of ours.
  if (tokenSecret === SERVICE_TOKEN_SECRET)
    throw wrongSettings(['ACTIVITIES_TOKEN_SECRET (it is also SERVICE_TOKEN_SECRET: make another one)']);
  return { url, tokenSecret };
}

const wrongSettings = (wrong: readonly string[]): Error =>
  new Error(`The bridge cannot start: wrong or missing settings ${wrong.join(', ')}. See docs/configuration.md.`);

/** Reads the sweep's schedule when the functions are made: the schedule is part of the function's definition. */
export const sweepSchedule = (): SweepSchedule =>
  toSweepSchedule(inngestSettings.shape.SWEEP_CRON.parse(process.env['SWEEP_CRON'] || undefined));

/** Reads the address of the Inngest server, undefined for Inngest Cloud, and the key that signs our calls of its API. */
export function readInngestServer(env: Record<string, string | undefined> = process.env) {
  return {
    baseUrl: env['INNGEST_API_BASE_URL'] || env['INNGEST_BASE_URL'] || undefined,
    signingKey: env['INNGEST_SIGNING_KEY'] || undefined,
  };
}

/** Reads the schedule of alerts, as that of the sweep. */
export const alertSchedule = (): SweepSchedule =>
  toSweepSchedule(inngestSettings.shape.ALERT_CRON.parse(process.env['ALERT_CRON'] || undefined));

const credentialName = /(?:KEY|SECRET|PASSWORD|TOKEN|SLACK_URL)(?:_PREVIOUS|_FALLBACK)?$/i;
/** A shorter value would be found in ordinary words. */
const shortestSecret = 6;

/** Returns the credentials among the settings, by setting name, and the passwords in addresses: no text may carry any. */
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
