import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { fieldOf, type FormValue } from '#netlify/site/forms/form-schema.ts';
import { SchemaForm } from '#netlify/site/forms/schema-form.tsx';
import { type ActivityDetailFragment, CompleteActivityDocument } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { type ApiError, callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { Section } from '#netlify/site/shared/section.tsx';

import { useActivityMutation } from '../activity-mutation.ts';
import { activityProblem } from '../activity-problem.ts';
import type { TypedDraft } from './draft.ts';
import { DraftNote } from './draft-note.tsx';

// A definition without a form needs only a confirmation.
const noFields = { type: 'object', properties: {} } as const;

/** Form of an Activity that this person may decide. The input is cleared only when the decision is recorded. */
export function DecisionForm({ activity, typed }: { activity: ActivityDetailFragment; typed: TypedDraft }) {
  const { t } = useTranslation();
  const complete = useActivityMutation(activity.id, async (decision: FormValue) => {
    await typed.settle();
    const answer = await callApi(CompleteActivityDocument, { id: activity.id, version: activity.version, decision });
    typed.forget();
    return answer.completeActivity;
  });
  const error = complete.error ? toApiError(complete.error) : null;
  const schema = activity.formSchema ?? noFields;
  const fieldError = fieldProblemOf(error);
  const isBesideField = fieldError !== null && fieldOf(schema, fieldError.field) !== null;
  const keep = (value: FormValue) => {
    // The server's message about a field was about the text before.
    if (isBesideField) complete.reset();
    typed.keep(value);
  };
  return (
    <Section title={t('Your decision')}>
      {error && !isBesideField && <NotTaken error={error} />}
      <SchemaForm
        label={t('Your decision')}
        schema={schema}
        formUi={activity.formUi}
        value={typed.value}
        onChange={keep}
        onSubmit={(decision) => !complete.isPending && complete.mutate(decision)}
        submitLabel={t('Send decision')}
        isSending={complete.isPending}
        fieldError={fieldError}
      >
        <DraftNote typed={typed} />
      </SchemaForm>
    </Section>
  );
}

function NotTaken({ error }: { error: ApiError }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const titles: Readonly<Record<string, string>> = {
    VERSION_CONFLICT: t('This Activity has changed meanwhile'),
    ACTIVITY_ALREADY_DECIDED: t('This Activity is decided already'),
    UNREACHABLE: t('Not sent'),
  };
  return (
    <ProblemAlert title={titles[error.code] ?? t('The decision was not taken')} error={activityProblem(error, nameOf)}>
      <Text size="sm" mt={4}>
        {t('Your input is still here.')}
      </Text>
    </ProblemAlert>
  );
}
