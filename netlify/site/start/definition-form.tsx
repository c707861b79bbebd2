import { Alert, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';

import { fieldOf, type FormValue } from '#netlify/site/forms/form-schema.ts';
import { SchemaForm } from '#netlify/site/forms/schema-form.tsx';
import { StartProcessDocument } from '#netlify/site/generated/graphql.ts';
import { startHelpers } from '#netlify/site/installed/start-helpers.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { Section } from '#netlify/site/shared/section.tsx';

import { StartAnswer } from './start-answer.tsx';
import type { StartForm } from './start-forms.ts';
import { StartProblem } from './start-problem.tsx';
import { useStart } from './use-start.ts';

/** Form that starts any process definition, from its start schema. */
export function DefinitionForm({ definition, onAnother }: { definition: StartForm; onAnother: () => void }) {
  const { t } = useTranslation();
  const Helper = startHelpers[definition.key];
  const [businessKey, setBusinessKey] = useState(() => `${definition.key}-${ulid().slice(-8).toLowerCase()}`);
  const [variables, setVariables] = useState<FormValue>({});
  const start = useStart(
    async (input: FormValue, idempotencyKey) =>
      (await callApi(StartProcessDocument, { key: definition.key, businessKey, variables: input, idempotencyKey })).startProcess,
  );
  const error = start.error ? toApiError(start.error) : null;
  const fieldError = fieldProblemOf(error);
  const isAboutKey = error?.code === 'BUSINESS_KEY_IN_USE' || fieldError?.field === 'businessKey';
  const isBesideField = isAboutKey || (fieldError !== null && fieldOf(definition.startSchema ?? {}, fieldError.field) !== null);
  if (!definition.startSchema)
    return <Alert color="yellow">{t('This deployment has no code for the definition, so it cannot be started from here.')}</Alert>;
  if (start.data && !start.data.processInstance) return <StartAnswer answer={start.data} onAnother={onAnother} />;
  return (
    <Section width={640}>
      {error && !isBesideField && <StartProblem error={error} onAnother={onAnother} />}
      {Helper && <Helper onPicked={setVariables} />}
      <SchemaForm
        subject="instance"
        label={t(definition.name)}
        schema={definition.startSchema}
        value={variables}
        onChange={setVariables}
        onSubmit={(input) => !start.isPending && start.mutate(input)}
        submitLabel={t('Start')}
        isSending={start.isPending || start.isSuccess}
        fieldError={fieldError}
        furtherFields={
          <TextInput
            label={t('Business key')}
            description={t('Your own name for this instance; used once per process.')}
            required
            mb="xs"
            value={businessKey}
            onChange={(event) => setBusinessKey(event.currentTarget.value)}
            error={isAboutKey && t((fieldError ?? error)?.message ?? '')}
          />
        }
      />
    </Section>
  );
}
