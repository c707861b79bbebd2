import { Button, Text } from '@mantine/core';

import { useTranslation } from 'react-i18next';

import type { ApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';

/** Reason why no instance was started. A used key needs a new form; any other start can be sent again. */
export function StartProblem({ error, onAnother }: { error: ApiError; onAnother: () => void }) {
  const { t } = useTranslation();
  if (error.code === 'FORBIDDEN')
    return (
      <ProblemAlert
        title={t('Not started')}
        error={new Error(t('Your role does not let you start a process. Ask somebody who may, such as a clerk.'))}
      />
    );
  if (error.code !== 'IDEMPOTENCY_CONFLICT') {
    return (
      <ProblemAlert title={t('Not started')} error={new Error(t(error.message))}>
        <Text size="sm" mt={4}>
          {t('Your input is still here. Sending it again is safe: it starts only one instance.')}
        </Text>
      </ProblemAlert>
    );
  }
  return (
    <ProblemAlert title={t('This form was sent already, with other values')} error={error}>
      <Button mt="sm" size="xs" variant="light" color="red" display="block" onClick={onAnother}>
        {t('Open a new form')}
      </Button>
    </ProblemAlert>
  );
}
