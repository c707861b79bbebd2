import type { z } from 'zod';

/** External system as the workers call it. */
export interface Service<Client extends object = object> {
  readonly settings: z.ZodObject;
  /** Makes the client. Opens no connection: that happens with the first call. `settings` are valid. */
  open(settings: unknown, deadlineMs: number): Client;
}

/**
 * Declares an external system: the settings that it needs, and its client. A key is called `<SYSTEM>_API_KEY`, an address
 * `<SYSTEM>_BASE_URL`; production checks the strength of the one and asks for https in the other.
 */
export function defineService<Settings extends z.ZodObject, Client extends object>(service: {
  settings: Settings;
  open(settings: z.output<Settings>, deadlineMs: number): Client;
}): Service<Client> {
  const { settings, open } = service;
  return { settings, open: (given, deadlineMs) => open(settings.parse(given), deadlineMs) };
}
