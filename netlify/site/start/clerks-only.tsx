import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { StartIcon } from '#netlify/site/shared/icons.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { startingRole, useHasRole } from '#netlify/site/shared/session.ts';
import { EmptyState } from '#netlify/site/shared/states.tsx';

/** Shows the form to clerks only, instead of a refusal by the API after the form is filled in. */
export function ClerksOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  if (useHasRole(startingRole)) return children;
  return (
    <Page title={t('Start a process')}>
      <EmptyState icon={<StartIcon size={28} />} title={t('Clerks start processes')}>
        {t('Your role does not let you start a process. Ask somebody who may, such as a clerk.')}
      </EmptyState>
    </Page>
  );
}
