import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { InstancesIcon } from '#netlify/site/shared/icons.tsx';
import { EmptyState } from '#netlify/site/shared/states.tsx';
import { StartButton } from '#netlify/site/start/start-button.tsx';

import { type InstanceSearch, isFiltered } from './instance-search.ts';

/** Place of the list while no instance matches the search. */
export function NoInstances({ search }: { search: InstanceSearch }) {
  const { t } = useTranslation();
  if (!isFiltered(search))
    return (
      <EmptyState icon={<InstancesIcon size={28} />} title={t('No process has run yet')} action={<StartButton />}>
        {t('Process instances appear here as soon as they start.')}
      </EmptyState>
    );
  return (
    <EmptyState icon={<InstancesIcon size={28} />} title={t('No instance fits the filter')} action={<ShowAll />}>
      {t('New matches appear here automatically.')}
    </EmptyState>
  );
}

function ShowAll() {
  const { t } = useTranslation();
  return (
    <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/instances" {...props} />}>
      {t('Show all')}
    </Button>
  );
}
