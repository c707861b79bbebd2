import { z } from 'zod';

import type { Service } from './define-service.ts';
import { installedServices } from './installed.ts';

const services: readonly Service[] = Object.values(installedServices);

/** Settings of the external systems that the workers call. The development stack points all settings at the sandbox. */
export const serviceSettings: z.ZodObject = z.object(
  Object.fromEntries(services.flatMap(({ settings }) => Object.entries(settings.shape))),
);

export type ServiceConfig = z.output<typeof serviceSettings>;

/** @throws Error with one sentence that names every wrong setting, without the value. */
export function readServiceConfig(env: Record<string, string | undefined> = process.env): ServiceConfig {
  const parsed = serviceSettings.safeParse(env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
  throw new Error(`The workers cannot reach their services: wrong or missing settings ${wrong}. See docs/configuration.md.`);
}
