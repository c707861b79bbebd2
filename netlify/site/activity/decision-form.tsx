import { Text } from '@mantine/core';

import { fieldOf, type FormValue } from '#netlify/site/forms/form-schema.ts';
import { SchemaForm } from '#netlify/site/forms/schema-form.tsx';
import { type ActivityDetailFragment, CompleteActivityDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { Section } from '#netlify/site/shared/section.tsx';

import { decisionProblem } from './decision-problem.ts';
import { useActivityMutation } from './activity-mutation.ts';
import type { useDraft } from './draft.ts';

const titles: Readonly<Record<string, string>> = {
  VERSION_CONFLICT: 'This Activity has changed meanwhile',
  ACTIVITY_ALREADY_DECIDED: 'This Activity is decided already',
  UNREACHABLE: 'Not sent',
};

// A definition without a form is decided by saying so.
const noFields = { type: 'object', properties: {} } as const;

/** The form of a claimed Activity. What was typed is cleared only when the decision is recorded. */
export function DecisionForm({ activity, typed }: { activity: ActivityDetailFragment; typed: ReturnType<typeof useDraft> }) {
  const complete = useActivityMutation(activity.id, async (decision: FormValue) => {
    const answer = await callApi(CompleteActivityDocument, { id: activity.id, version: activity.version, decision });
    typed.clear();
    return answer.completeActivity;
  });
  const error = complete.error ? toApiError(complete.error) : null;
  const schema = activity.formSchema ?? noFields;
  const fieldError = fieldProblemOf(error);
  const isBesideField = fieldError !== null && fieldOf(schema, fieldError.field) !== null;
  return (
    <Section title="Your decision">
      {error && !isBesideField && (
        <ProblemAlert title={titles[error.code] ?? 'The decision was not taken'} error={decisionProblem(error)}>
          <Text size="sm" mt={4}>
            What you typed is still here.
          </Text>
        </ProblemAlert>
      )}
      <SchemaForm
        schema={schema}
        value={typed.draft}
        onChange={typed.keep}
        onSubmit={(decision) => !complete.isPending && complete.mutate(decision)}
        submitLabel="Send decision"
        isSending={complete.isPending}
        fieldError={fieldError}
      />
    </Section>
  );
}
