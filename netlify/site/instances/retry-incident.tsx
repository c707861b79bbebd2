import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { RetryIncidentDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

/** Button to retry an incident once its cause is gone. */
export function RetryIncident({ id, processInstanceId }: { id: string; processInstanceId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => callApi(RetryIncidentDocument, { processInstanceId, incidentId: id }),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button mt="sm" size="xs" variant="white" color="red.9" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t('Try again')}
      </Button>
      {retry.error && (
        <Text size="sm" mt={4} role="alert">
          {t(retry.error.message)}
        </Text>
      )}
    </>
  );
}
