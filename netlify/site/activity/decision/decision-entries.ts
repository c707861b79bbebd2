import { hintsOf } from '#netlify/site/forms/form-hints.ts';
import { type FormSchema, type FormValue, schemaFor } from '#netlify/site/forms/form-schema.ts';
import { inWords } from '#netlify/site/shared/words.ts';

export interface DecisionEntry {
  readonly name: string;
  readonly label: string;
  /** Value of the field; for an outcome, the label of its button. */
  readonly value: unknown;
  readonly isPrivate: boolean;
}

interface Form {
  readonly formSchema: FormSchema | null;
  readonly formUi: unknown;
}

/** Returns the fields of a decision or a draft with the labels of the form; in the order of the form, the outcome first. Pure. */
export function decisionEntries({ formSchema, formUi }: Form, value: FormValue): DecisionEntry[] {
  const fields = schemaFor(formSchema ?? {}, value).properties ?? {};
  const { order, outcomes } = hintsOf(formUi);
  const ranked = [...(outcomes ? [outcomes.field] : []), ...order];
  const rank = (name: string) => (ranked.includes(name) ? ranked.indexOf(name) : ranked.length);
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined && entry !== null && entry !== '')
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([name, entry]) => {
      const field = fields[name];
      const property: FormSchema = typeof field === 'object' ? field : {};
      const button = name === outcomes?.field ? outcomes.buttons.find((one) => one.value === entry) : undefined;
      return { name, label: property.title ?? inWords(name), value: button?.label ?? entry, isPrivate: property['private'] === true };
    });
}
