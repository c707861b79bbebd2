import './forms.css';

import { Box, Button, Group } from '@mantine/core';
import { Form as ThemedForm } from '@rjsf/mantine';
import type { FormProps } from '@rjsf/core';
import { type ComponentType, type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { type FormSubject, hasPrivateField, PrivateNote } from './field-frame.tsx';
import { hintsOf } from './form-hints.ts';
import { fieldOf, type FormSchema, type FormValue, layoutOf, readableSchema } from './form-schema.ts';
import { formValidator } from './form-validator.ts';
import { OutcomeWidget, toneColors } from './outcome-widget.tsx';
import { CheckWidget, ChoiceWidget, CountryWidget, DateWidget, LineInput, LongTextWidget, SelectWidget } from './widgets.tsx';

const Form: ComponentType<FormProps<FormValue, FormSchema>> = ThemedForm;
const widgets = {
  RadioWidget: ChoiceWidget,
  SelectWidget,
  CheckboxWidget: CheckWidget,
  TextareaWidget: LongTextWidget,
  DateWidget,
  country: CountryWidget,
  outcome: OutcomeWidget,
};
// The inputs show helps and errors on their own.
const templates = {
  BaseInputTemplate: LineInput,
  FieldErrorTemplate: () => null,
  FieldHelpTemplate: () => null,
  // The page shows the subject of the form.
  TitleFieldTemplate: () => null,
};
// A decision needs an active choice: nothing is filled in.
const noDefaults = { constAsDefaults: 'never' } as const;
// Without a handler the form logs errors that the inputs show already.
const noConsoleNoise = () => undefined;

interface SchemaFormProps {
  /** Accessible name of the form. */
  label: string;
  schema: FormSchema;
  /** Default: an Activity. */
  subject?: FormSubject;
  /** Hints beside the JSON Schema: `formUi` of an Activity. */
  formUi?: unknown;
  value: FormValue;
  onChange: (value: FormValue) => void;
  onSubmit: (value: FormValue) => void;
  submitLabel: string;
  /** Whether the form is being sent; blocks a second sending. */
  isSending: boolean;
  /** Message of the server about one field. */
  fieldError?: { readonly field: string; readonly message: string } | null;
  /** Further fields, between those of the schema and the submit button. */
  furtherFields?: ReactNode;
  /** Content beside the submit button. */
  children?: ReactNode;
}

/** Form made from a JSON Schema. The input belongs to the caller, so it outlives errors. Ctrl+Enter sends. */
export function SchemaForm({ label, schema: given, formUi, value, onChange, onSubmit, submitLabel, isSending, ...rest }: SchemaFormProps) {
  const { t } = useTranslation();
  const schema = useMemo(() => readableSchema(given), [given]);
  const hints = useMemo(() => hintsOf(formUi), [formUi]);
  const layout = useMemo(() => layoutOf(schema, hints), [schema, hints]);
  const extraErrors = useMemo(() => errorsBeside(schema, rest.fieldError), [schema, rest.fieldError]);
  const chosen = hints.outcomes?.buttons.find((button) => button.value === value[hints.outcomes?.field ?? '']);
  return (
    <Box onKeyDown={sendByKey}>
      <Form
        aria-label={label}
        schema={schema}
        uiSchema={layout}
        validator={formValidator}
        widgets={widgets}
        templates={templates}
        formData={value}
        extraErrors={extraErrors}
        extraErrorsBlockSubmit={false}
        disabled={isSending}
        omitExtraData
        experimental_defaultFormStateBehavior={noDefaults}
        noHtml5Validate
        showErrorList={false}
        focusOnFirstError
        onChange={(change) => onChange(change.formData ?? {})}
        onError={noConsoleNoise}
        onSubmit={(submit) => onSubmit(submit.formData ?? {})}
      >
        {rest.furtherFields}
        {hasPrivateField(schema) && <PrivateNote of={rest.subject ?? 'activity'} />}
        <Group mt="md" gap="sm">
          <Button type="submit" loading={isSending} {...(chosen && { color: toneColors[chosen.tone] })}>
            {chosen ? `${submitLabel}: ${t(chosen.label)}` : submitLabel}
          </Button>
          {rest.children}
        </Group>
      </Form>
    </Box>
  );
}

function errorsBeside(schema: FormSchema, error: SchemaFormProps['fieldError']) {
  const field = error ? fieldOf(schema, error.field) : null;
  return field && error ? { [field]: { __errors: [error.message] } } : {};
}

function sendByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector('form')?.requestSubmit();
}
