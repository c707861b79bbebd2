import type { z } from 'zod';

/**
 * A schema whose output is `Output`; read with `z.parse` and `z.safeParse`. It is the core of zod's type: the whole one has so many
 * methods that comparing it for each worker keeps the compiler busy for minutes where there are many models.
 */
export type Schema<Output = unknown> = z.core.$ZodType<Output>;
