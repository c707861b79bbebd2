import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { withTexts } from '#netlify/site/i18n/i18n.ts';
import { Page } from '#netlify/site/shared/page.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';

import { ClerksOnly } from './clerks-only.tsx';
import { type StartForm, useStartForms } from './start-forms.ts';

const route = getRouteApi('/signed-in/start/$processDefinitionKey');
const DefinitionForm = lazy(withTexts('renderer', async () => ({ default: (await import('./definition-form.tsx')).DefinitionForm })));

export function StartFormPage() {
  return (
    <ClerksOnly>
      <StartForms />
    </ClerksOnly>
  );
}

function StartForms() {
  const { processDefinitionKey } = route.useParams();
  const forms = useStartForms();
  if (!forms.data) return forms.error ? <ErrorState error={forms.error} /> : <LoadingState />;
  const definition = forms.data.find(({ key }) => key === processDefinitionKey);
  return definition ? <OpenedForm key={definition.key} definition={definition} /> : <NotFoundState what="process" />;
}

/** Page with one form after another: each starts at most one instance, and "Start another" opens the next. */
function OpenedForm({ definition }: { definition: StartForm }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(1);
  return (
    <Page
      title={t(definition.name)}
      back={{ to: '/start', label: t('Start a process') }}
      facts={t('Version {{version}}', { version: definition.version })}
    >
      <Suspense fallback={<LoadingState />}>
        <DefinitionForm key={opened} definition={definition} onAnother={() => setOpened((count) => count + 1)} />
      </Suspense>
    </Page>
  );
}
