import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { AlertIcon } from './icons.tsx';

/** Something that the person tried did not work: what, why, and what to do. */
export function ProblemAlert({ title, error, children }: { title: string; error: Error; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" title={title} icon={<AlertIcon />} role="alert" mb="md">
      {t(error.message)}
      {children}
    </Alert>
  );
}
