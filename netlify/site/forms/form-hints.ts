import { z } from 'zod';

const button = z.object({
  value: z.string(),
  label: z.string(),
  /** Effect on the subject of the decision. */
  tone: z.enum(['positive', 'negative', 'neutral']).catch('neutral'),
});

const hintsSchema = z.object({
  order: z.array(z.string()).catch([]),
  help: z.record(z.string(), z.string()).catch({}),
  widgets: z.record(z.string(), z.string()).catch({}),
  /** Field whose choices are buttons. */
  outcomes: z
    .object({ field: z.string(), buttons: z.array(button) })
    .nullable()
    .catch(null),
});

export type FormHints = z.infer<typeof hintsSchema>;
export type OutcomeButton = z.infer<typeof button>;

/** Reads the hints of a form beside its JSON Schema (`Activity.formUi`). Unreadable hints are left out: the form works without hints. */
export function hintsOf(formUi: unknown): FormHints {
  return hintsSchema.parse(typeof formUi === 'object' && formUi !== null ? formUi : {});
}
