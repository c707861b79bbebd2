import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';

import { SubmitApplicationDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { Section } from '#netlify/site/shared/section.tsx';

import { ApplicantPicker } from './applicant-picker.tsx';
import { ApplicationFields } from './application-fields.tsx';
import { type Application, emptyApplication, findGaps, type Gaps } from './application.ts';
import { StartAnswer } from './start-answer.tsx';
import { StartProblem } from './start-problem.tsx';
import { useStart } from './use-start.ts';

/** The typed form of a customer's application. */
export function ApplicationForm({ onAnother }: { onAnother: () => void }) {
  const [application, setApplication] = useState<Application>(emptyApplication);
  const [gaps, setGaps] = useState<Gaps>({});
  const start = useStart(
    async (input: Application, idempotencyKey) => (await callApi(SubmitApplicationDocument, { input, idempotencyKey })).submitApplication,
  );
  const error = start.error ? toApiError(start.error) : null;
  const fieldError = fieldProblemOf(error);
  const wrongField = fieldError?.field.split('.').at(-1) ?? '';
  const isAboutField = wrongField in emptyApplication;
  const isSending = start.isPending || start.isSuccess;

  function set(change: Partial<Application>) {
    setApplication((before) => ({ ...before, ...change }));
    setGaps({});
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found = findGaps(application);
    setGaps(found);
    if (Object.keys(found).length === 0 && !isSending) start.mutate(application);
  }

  if (start.data && !start.data.processInstance) return <StartAnswer answer={start.data} onAnother={onAnother} />;
  return (
    <Section>
      {error && !isAboutField && <StartProblem error={error} onAnother={onAnother} />}
      <ApplicantPicker onPicked={set} />
      <form onSubmit={submit} noValidate aria-label="Application">
        <ApplicationFields
          application={application}
          gaps={fieldError && isAboutField ? { [wrongField]: fieldError.message, ...gaps } : gaps}
          isDisabled={isSending}
          onChange={set}
        />
        <Button type="submit" mt="lg" loading={isSending}>
          Submit application
        </Button>
      </form>
    </Section>
  );
}
