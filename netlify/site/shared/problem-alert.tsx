import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { AlertIcon } from './icons.tsx';

/** Alert about a failed action: the problem, its reason, and the way out. */
export function ProblemAlert({ title, error, children }: { title: string; error: Error; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" title={title} icon={<AlertIcon />} role="alert" mb="md">
      {t(error.message)}
      {children}
    </Alert>
  );
}
