import { z } from 'zod';

/** The tenant of what the engine shows: '' where it has none. Jobs, tasks and called processes have the tenant of their instance. */
export const tenantId = z
  .string()
  .nullish()
  .transform((id) => id ?? '');
