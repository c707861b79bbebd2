import type { z } from 'zod';

import { accountSettings, flowableSettings } from '#flowable/config.ts';
import { alertChannelSettings } from '#inngest/alerts/config.ts';
import { inngestSettings } from '#inngest/config.ts';
import { notificationSettings } from '#inngest/notifications/config.ts';
import { authSettings, peopleIssuer } from '#netlify/auth/config.ts';
import { apiSettings } from '#netlify/core/config.ts';
import { alertSettings } from '#netlify/services/health/targets.ts';
import { retentionSettings } from '#netlify/services/retention/config.ts';

import { isLocal, isUnprotected } from './addresses.ts';
import { addresses, secretLengths } from './known-settings.ts';
import { identical, weaknessOf } from './secrets.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Problem of one setting, or of several that do not go together; never a value. */
interface Problem {
  readonly setting: string;
  readonly problem: string;
}

const parts: readonly z.ZodObject[] = [
  apiSettings,
  authSettings,
  retentionSettings,
  alertSettings,
  alertChannelSettings,
  inngestSettings,
  flowableSettings,
  notificationSettings,
];

/**
 * Lists all problems with the settings of a deployment, each as `NAME (what is wrong: what to do)`. Empty: the deployment may start.
 * Production must be safe against the whole network; AUTH_MODE=development must be this machine alone. `more`: settings of parts outside
 * the API; the workers check theirs when they are loaded.
 */
export function environmentProblems(env: Environment, more: readonly z.ZodObject[] = []): string[] {
  const given = withStandIns(env);
  const specific = given['AUTH_MODE'] === 'production' ? productionProblems(given) : developmentProblems(given);
  const all = [...[...parts, ...more].flatMap((part) => schemaProblems(part, given)), ...signInProblems(given), ...specific];
  return [...new Set(all.map(({ setting, problem }) => `${setting} (${problem})`))];
}

/** Drops empty settings, and adds Netlify's settings where ours are absent. */
function withStandIns(env: Environment): Record<string, string> {
  const given = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const { NETLIFY_DB_URL: database, URL: site } = given;
  return { ...(database && { DATABASE_URL: database }), ...(site && { SITE_URL: site }), ...given };
}

function schemaProblems(schema: z.ZodObject, given: Environment): Problem[] {
  const parsed = schema.safeParse(given);
  return (parsed.error?.issues ?? []).map(({ path, message }) => {
    const setting = String(path[0]);
    return { setting, problem: given[setting] === undefined ? 'is missing: set it' : message };
  });
}

/** Finds settings that do not go together, among the settings that are valid on their own. */
function signInProblems(given: Environment): Problem[] {
  const named = new Set(schemaProblems(authSettings, given).map(({ setting }) => setting));
  const readable = Object.fromEntries(Object.entries(given).filter(([name]) => !named.has(name)));
  const settings = authSettings.safeParse(readable);
  const people = settings.success ? peopleIssuer(settings.data) : null;
  const wrong = people && 'wrong' in people ? people.wrong.filter((text) => !named.has(text.split(' (')[0] ?? '')) : [];
  return wrong.map((text) => ({ setting: text.split(' (')[0] ?? text, problem: text.replace(/^.*? \(|\)$/g, '') }));
}

function productionProblems(given: Environment): Problem[] {
  const unprotected = addresses.filter((name) => isUnprotected(given[name] ?? ''));
  const origins = (given['ALLOWED_ORIGINS'] ?? '').split(',').filter((origin) => isUnprotected(origin.trim()));
  return [
    ...signatureProblems(given),
    ...accountProblems(given),
    ...unprotected.map((setting) => ({ setting, problem: 'is an http address of another machine: use https' })),
    ...origins.map(() => ({ setting: 'ALLOWED_ORIGINS', problem: 'has an http origin: use https' })),
    ...secretProblems(given),
  ];
}

/** Checks that signatures are on and have keys: without signatures anybody could have functions run. */
function signatureProblems(given: Environment): Problem[] {
  const isOff = !['', '0', 'false'].includes((given['INNGEST_DEV'] ?? '').toLowerCase());
  const missing = ['INNGEST_SIGNING_KEY', 'INNGEST_EVENT_KEY'].filter((name) => !given[name]);
  return [
    ...(isOff ? [{ setting: 'INNGEST_DEV', problem: 'switches signatures off: unset it with AUTH_MODE=production' }] : []),
    ...missing.map((setting) => ({ setting, problem: 'is missing: it is required with AUTH_MODE=production' })),
  ];
}

/** Accounts of the parts that run in the functions; models are deployed from elsewhere. */
const accounts = [accountSettings.api, accountSettings.bridge];

/** Requires one account per part: an account with all rights could deploy and delete, and our engine has none in production. */
function accountProblems(given: Environment): Problem[] {
  const missing = accounts.map(([, secret]) => secret).filter((secret) => !given[secret]);
  const problem = 'is missing: each part has its own account at the engine, and FLOWABLE_PASSWORD stands in for it in development only';
  const everything = given['FLOWABLE_PASSWORD'] ? [{ setting: 'FLOWABLE_PASSWORD', problem: 'is for development: unset it' }] : [];
  return [...missing.map((setting) => ({ setting, problem })), ...everything];
}

/** Leaves out the secrets of shared users: a stock Flowable has no allow-list, and one user may stand for several accounts there. */
function withoutSharedUsers(secrets: ReadonlyMap<string, string>, given: Environment): Map<string, string> {
  const shared = Object.values(accountSettings).filter(([user], index, all) =>
    all.slice(0, index).some(([other]) => given[user] !== undefined && given[user] === given[other]),
  );
  return new Map([...secrets].filter(([name]) => !shared.some(([, secret]) => secret === name)));
}

function secretProblems(given: Environment): Problem[] {
  const secrets = new Map(Object.keys(secretLengths).flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  const weak = [...secrets].flatMap(([setting, value]) => {
    const weakness = weaknessOf(value, secretLengths[setting] ?? 0);
    return weakness ? [{ setting, problem: `${weakness}: make a random one, such as with \`openssl rand -base64 32\`` }] : [];
  });
  const same = identical(withoutSharedUsers(secrets, given)).map((names) => ({
    setting: names.join(' and '),
    problem: 'are the same: make one for each',
  }));
  return [...weak, ...same];
}

/** Restricts AUTH_MODE=development to this machine, because anybody can sign in as an operator there. */
function developmentProblems(given: Environment): Problem[] {
  const isHosted = Boolean(given['AWS_LAMBDA_FUNCTION_NAME']) || (given['NETLIFY'] === 'true' && given['NETLIFY_DEV'] !== 'true');
  const reached = ['BATON_API_URL', 'SITE_URL'].filter((name) => given[name] && !isLocal(given[name]));
  const missing = accounts.map(([, secret]) => secret).filter((secret) => !given[secret] && !given['FLOWABLE_PASSWORD']);
  const unset = missing.map((setting) => ({ setting, problem: 'is missing: set it, or FLOWABLE_PASSWORD for all parts' }));
  if (given['AUTH_MODE'] !== 'development' || (!isHosted && reached.length === 0)) return unset;
  const why = isHosted ? 'this is a deployed site' : `${reached.join(' and ')} can be reached from other machines`;
  return [...unset, { setting: 'AUTH_MODE', problem: `development lets anybody sign in as an operator, and ${why}: set production` }];
}
