import { Button, Group } from '@mantine/core';
import { Form as ThemedForm } from '@rjsf/mantine';
import type { FormProps } from '@rjsf/core';
import { type ComponentType, type ReactNode, useMemo } from 'react';

import { fieldOf, type FormSchema, type FormValue, layoutOf, readableSchema } from './form-schema.ts';
import { formValidator } from './form-validator.ts';
import { ChoiceWidget, DateWidget, LongTextWidget } from './widgets.tsx';

const Form: ComponentType<FormProps<FormValue, FormSchema>> = ThemedForm;
const widgets = { RadioWidget: ChoiceWidget, TextareaWidget: LongTextWidget, DateWidget };
// The inputs show their own errors.
const templates = { FieldErrorTemplate: () => null };
// Without a handler the form logs what its inputs already say.
const noConsoleNoise = () => undefined;

interface SchemaFormProps {
  schema: FormSchema;
  value: FormValue;
  onChange: (value: FormValue) => void;
  onSubmit: (value: FormValue) => void;
  submitLabel: string;
  /** While true nothing can be sent again. */
  isSending: boolean;
  /** What the server said about one field. */
  fieldError?: { readonly field: string; readonly message: string } | null;
  /** Beside the submit button. */
  children?: ReactNode;
}

/** A form made from a JSON Schema. What is typed belongs to the caller, so it outlives errors. */
export function SchemaForm({ schema: given, value, onChange, onSubmit, submitLabel, isSending, fieldError, children }: SchemaFormProps) {
  const schema = useMemo(() => readableSchema(given), [given]);
  const layout = useMemo(() => layoutOf(schema), [schema]);
  const field = fieldError ? fieldOf(schema, fieldError.field) : null;
  const extraErrors = useMemo(() => (field && fieldError ? { [field]: { __errors: [fieldError.message] } } : {}), [field, fieldError]);
  return (
    <Form
      schema={schema}
      uiSchema={layout}
      validator={formValidator}
      widgets={widgets}
      templates={templates}
      formData={value}
      extraErrors={extraErrors}
      extraErrorsBlockSubmit={false}
      disabled={isSending}
      noHtml5Validate
      showErrorList={false}
      focusOnFirstError
      onChange={(change) => onChange(change.formData ?? {})}
      onError={noConsoleNoise}
      onSubmit={(submit) => onSubmit(submit.formData ?? {})}
    >
      <Group mt="md" gap="sm">
        <Button type="submit" loading={isSending}>
          {submitLabel}
        </Button>
        {children}
      </Group>
    </Form>
  );
}
