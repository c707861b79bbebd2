import type { z } from 'zod';

/**
 * Schema whose output is `Output`; read with `z.parse` and `z.safeParse`. This type is the core of zod's: the full type has so many methods
 * that comparing it for each worker keeps the compiler busy for minutes where there are many models.
 */
export type Schema<Output = unknown> = z.core.$ZodType<Output>;
