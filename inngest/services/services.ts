import type { SystemName } from '#inngest/define/systems.ts';

import type { ServiceConfig } from './config.ts';
import { callDeadlineMs } from './http.ts';
import { installedServices } from './installed.ts';

type Installed = typeof installedServices;

/** Systems of define/systems.ts as workers see them. Business refusals are values; every other failure is thrown. */
export type Services = { readonly [Name in SystemName]: ReturnType<Installed[Name]['open']> };

/** Opens no connection: that happens with the first call. */
export function createServices(config: ServiceConfig, deadlineMs: number = callDeadlineMs): Services {
  const opened = Object.entries(installedServices).map(([name, service]) => [name, service.open(config, deadlineMs)]);
  return Object.fromEntries(opened) as Services;
}
