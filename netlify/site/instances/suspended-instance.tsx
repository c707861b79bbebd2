import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { AlertIcon } from '#netlify/site/shared/icons.tsx';

/** Note on a suspended instance, which stands still until an operator resumes it at the engine. */
export function SuspendedInstance() {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" icon={<AlertIcon />} title={t('The process instance is suspended')}>
      {t('Jobs, timers and decisions wait until an operator resumes it.')}
    </Alert>
  );
}
