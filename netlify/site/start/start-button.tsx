import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { startingRole, useHasRole } from '#netlify/site/shared/session.ts';

/** Link to the start pages, for people who may start processes. */
export function StartButton() {
  const { t } = useTranslation();
  if (!useHasRole(startingRole)) return null;
  return (
    <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/start" {...props} />}>
      {t('Start a process')}
    </Button>
  );
}
