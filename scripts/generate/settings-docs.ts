/**
 * Prints .env.example and docs/configuration.md from the settings' own schemas, so that a setting cannot exist without its documentation.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { flowableSettings } from '#flowable/config.ts';
import { alertChannelSettings } from '#inngest/alerts/config.ts';
import { inngestSettings } from '#inngest/config.ts';
import { notificationSettings } from '#inngest/notifications/config.ts';
import { telemetrySettings } from '#inngest/telemetry/config.ts';
import { serviceSettings } from '#inngest/services/config.ts';
import { authSettings } from '#netlify/auth/config.ts';
import { apiSettings } from '#netlify/core/config.ts';
import { alertSettings } from '#netlify/services/health/targets.ts';
import { retentionSettings } from '#netlify/services/retention/config.ts';
import { sandboxSettings } from '#sandbox/config.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** Default of the setting; absent when there is none. */
  readonly defaultValue?: string;
  readonly required: boolean;
}

interface Part {
  readonly title: string;
  readonly source: string;
  readonly settings: readonly Setting[];
}

const parts: readonly Part[] = [
  { title: 'GraphQL API', source: 'netlify/core/config.ts', settings: describeSettings(apiSettings) },
  { title: 'Sign-in', source: 'netlify/auth/config.ts', settings: describeSettings(authSettings) },
  { title: 'Retention', source: 'netlify/services/retention/config.ts', settings: describeSettings(retentionSettings) },
  { title: 'Targets of alerts', source: 'netlify/services/health/targets.ts', settings: describeSettings(alertSettings) },
  { title: 'Engine', source: 'flowable/config.ts', settings: describeSettings(flowableSettings) },
  { title: 'Inngest and the bridge', source: 'inngest/config.ts', settings: describeSettings(inngestSettings) },
  { title: 'Traces', source: 'inngest/telemetry/config.ts', settings: describeSettings(telemetrySettings) },
  { title: 'Notifications', source: 'inngest/notifications/config.ts', settings: describeSettings(notificationSettings) },
  { title: 'Channels of alerts', source: 'inngest/alerts/config.ts', settings: describeSettings(alertChannelSettings) },
  { title: 'External systems', source: 'inngest/services/config.ts', settings: describeSettings(serviceSettings) },
  {
    title: 'Sandbox of the external systems (development and tests)',
    source: 'sandbox/config.ts',
    settings: describeSettings(sandboxSettings),
  },
];

function describeSettings(schema: z.ZodObject): Setting[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description } = (properties[name] ?? {}) as { description?: string };
    if (!description) throw new Error(`The setting ${name} has no description: add .describe() to it in its config.ts.`);
    // The schema's output for undefined is the default; a schema that refuses undefined makes the setting required.
    const fromNothing = z.safeParse(field, undefined);
    const defaultValue = fromNothing.success && fromNothing.data !== undefined ? { defaultValue: String(fromNothing.data) } : {};
    return { name, meaning: description, required: !fromNothing.success, ...defaultValue };
  });
}

function configurationPage(): string {
  const tables = parts.map(({ title, source, settings }) => {
    const rows = settings.map((setting) => `| \`${setting.name}\` | ${setting.meaning.replaceAll('|', '\\|')} | ${fallback(setting)} |`);
    return [`## ${title}`, '', `Read by \`${source}\`.`, '', '| setting | meaning | default |', '|---|---|---|', ...rows, ''].join('\n');
  });
  return `${['# Configuration', '', 'Printed by `npm run generate:settings` from the schemas. `npm start` makes all of these itself.', '', ...tables].join('\n').trimEnd()}\n`;
}

function fallback({ required, defaultValue }: Setting): string {
  if (required) return '**required**';
  return defaultValue === undefined ? 'none' : `\`${defaultValue}\``;
}

function environmentExample(): string {
  const seen = new Set<string>();
  const blocks = parts.map(({ title, settings }) => {
    const fresh = settings.filter(({ name }) => !seen.has(name));
    for (const { name } of fresh) seen.add(name);
    return [`# --- ${title} ---`, ...fresh.map(environmentLine), ''].join('\n');
  });
  return `# Printed by "npm run generate:settings"; docs/configuration.md says more. A line without # must be set.\n\n${blocks.join('\n')}`;
}

function environmentLine({ name, meaning, required, defaultValue }: Setting): string {
  return `# ${meaning}\n${required ? '' : '# '}${name}=${defaultValue ?? ''}`;
}

await writeFile(join(ROOT, 'docs/configuration.md'), configurationPage());
await writeFile(join(ROOT, '.env.example'), environmentExample());
