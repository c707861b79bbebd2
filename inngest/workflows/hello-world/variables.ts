import { z } from 'zod';

/** Start variables of hello-world. */
export const startSchema = z.object({
  message: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ title: 'Message', description: 'Written to the log. Left out: a greeting.' }),
});

/** Variable that the worker adds. */
export const loggedSchema = z.object({ loggedMessage: z.string() });
