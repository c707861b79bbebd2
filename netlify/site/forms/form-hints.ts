import { z } from 'zod';

const button = z.object({
  value: z.string(),
  label: z.string(),
  /** What it does for whoever is decided on. */
  tone: z.enum(['positive', 'negative', 'neutral']).catch('neutral'),
});

const hintsSchema = z.object({
  order: z.array(z.string()).catch([]),
  help: z.record(z.string(), z.string()).catch({}),
  widgets: z.record(z.string(), z.string()).catch({}),
  /** The field whose choices are buttons. */
  outcomes: z
    .object({ field: z.string(), buttons: z.array(button) })
    .nullable()
    .catch(null),
});

export type FormHints = z.infer<typeof hintsSchema>;
export type OutcomeButton = z.infer<typeof button>;

/** What a form says beside its JSON Schema (`Activity.formUi`). What cannot be read is left out: the form works without it. */
export function hintsOf(formUi: unknown): FormHints {
  return hintsSchema.parse(typeof formUi === 'object' && formUi !== null ? formUi : {});
}
