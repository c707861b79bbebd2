import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { Page } from '#netlify/site/shared/page.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';

import { ApplicationForm } from './application-form.tsx';
import { type StartForm, useStartForms } from './start-forms.ts';

const route = getRouteApi('/signed-in/start/$processDefinitionKey');
const DefinitionForm = lazy(async () => ({ default: (await import('./definition-form.tsx')).DefinitionForm }));
const onboardingKey = 'customer-onboarding';

export function StartFormPage() {
  const { processDefinitionKey } = route.useParams();
  const forms = useStartForms();
  if (!forms.data) return forms.error ? <ErrorState error={forms.error} /> : <LoadingState />;
  const definition = forms.data.find(({ key }) => key === processDefinitionKey);
  return definition ? <OpenedForm key={definition.key} definition={definition} /> : <NotFoundState what="process" />;
}

/** Counts the opened forms: each one starts at most one instance, and "start another" opens the next. */
function OpenedForm({ definition }: { definition: StartForm }) {
  const [opened, setOpened] = useState(1);
  const openAnother = () => setOpened((count) => count + 1);
  return (
    <Page title={definition.name} back={{ to: '/start', label: 'Start a process' }} facts={`Version ${definition.version}`}>
      {definition.key === onboardingKey ? (
        <ApplicationForm key={opened} onAnother={openAnother} />
      ) : (
        <Suspense fallback={<LoadingState />}>
          <DefinitionForm key={opened} definition={definition} onAnother={openAnother} />
        </Suspense>
      )}
    </Page>
  );
}
