import { Button, Modal, Stack, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { fieldOf, type FormSchema, type FormValue } from '#netlify/site/forms/form-schema.ts';
import { SchemaForm } from '#netlify/site/forms/schema-form.tsx';
import type { OperationInput } from '#netlify/site/generated/graphql.ts';
import { fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';

import { usePlan } from './plan.ts';

const ChangesList = lazy(async () => ({ default: (await import('./changes-list.tsx')).ChangesList }));

interface ValuesDialogProps {
  readonly title: string;
  /** Effect of the operation, in a sentence. */
  readonly about: string;
  readonly schema: FormSchema;
  readonly initial?: FormValue;
  /** Makes the operation out of the values; null while it lacks a choice. */
  readonly toInput: (values: FormValue) => OperationInput | null;
  readonly onClose: () => void;
  /** Names of variables whose present values the person may not see. Given: the differences to `initial` stand under the form. */
  readonly hidden?: readonly string[];
  /** Choices before the values. */
  readonly children?: ReactNode;
}

/** Dialog with the values of an operation, as its contract says. Sending it makes a dry run. */
export function ValuesDialog({ title, about, schema, initial = {}, toInput, onClose, hidden, children }: ValuesDialogProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<FormValue>(initial);
  const plan = usePlan();
  const error = plan.error ? toApiError(plan.error) : null;
  const fieldError = fieldProblemOf(error);
  const isBesideField = fieldError !== null && fieldOf(schema, fieldError.field) !== null;
  const change = (changed: FormValue) => {
    // The server's message was about the value before.
    if (error) plan.reset();
    setValues(changed);
  };
  const send = (sent: FormValue) => {
    const input = toInput(sent);
    if (input && !plan.isPending) plan.mutate(input);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>{title}</Text>} centered closeButtonProps={{ 'aria-label': t('Close') }}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {about}
        </Text>
        {error && !isBesideField && <ProblemAlert title={t('Not planned')} error={error} />}
        {children}
        <SchemaForm
          subject="instance"
          label={title}
          schema={schema}
          value={values}
          onChange={change}
          onSubmit={send}
          submitLabel={t('Dry run')}
          isSending={plan.isPending}
          fieldError={fieldError}
          furtherFields={
            hidden && (
              <Suspense>
                <ChangesList before={initial} after={values} hidden={hidden} schema={schema} />
              </Suspense>
            )
          }
        >
          <Button variant="default" onClick={onClose}>
            {t('Back')}
          </Button>
        </SchemaForm>
      </Stack>
    </Modal>
  );
}
