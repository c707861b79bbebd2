import { Button, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import { RetryIncidentsDocument, type RetryIncidentsMutation } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import type { FailureGroup } from './incident-group.tsx';

/** Button to retry a group once its cause is gone: retries the failed jobs, a bounded number with each press. */
export function RetryGroup({ group: { id, count } }: { group: FailureGroup }) {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: async () => (await callApi(RetryIncidentsDocument, { id, count, reason: reason.trim() })).retryIncidents,
    onSuccess: dialog.close,
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button mt="sm" size="xs" variant="default" onClick={dialog.open}>
        {t('Try all again')}
      </Button>
      {retry.data && <Outcome result={retry.data} />}
      <ActionDialog
        title={t('Try all again')}
        about={t('Retries every job with a full set of attempts, oldest first. Steps that are done are not repeated.')}
        submitLabel={t('Try {{number}} again', { number: numberInWords(Math.min(count, maxPerCall)) })}
        color="red.9"
        isOpen={isOpen}
        onClose={dialog.close}
        onSubmit={() => retry.mutate()}
        isSending={retry.isPending}
        error={retry.error}
      >
        <Textarea
          label={t('Reason')}
          description={t('What changed, so that it works now. Recorded in the audit.')}
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ActionDialog>
    </>
  );
}

/** Limit of retries with one API call. */
const maxPerCall = 50;

function Outcome({ result: { retried, gone, failed, problem, left } }: { result: RetryIncidentsMutation['retryIncidents'] }) {
  const { t } = useTranslation();
  const parts = [
    t('{{number}} tried again', { number: numberInWords(retried) }),
    gone > 0 && t('{{number}} had already ended', { number: numberInWords(gone) }),
    failed > 0 && t('{{number}} rejected by the process engine: {{problem}}', { number: numberInWords(failed), problem }),
    left > 0 && t('{{number}} left', { number: numberInWords(left) }),
  ];
  return (
    <Text component="output" display="block" size="sm" mt={4}>
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
