import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import { RetryIncidentsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

/** Button to retry a group once its cause is gone, by an operation that can be followed. */
export function RetryGroup({ id, count }: { id: string; count: number }) {
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
      <Button size="xs" onClick={dialog.open}>
        {t('Try all again')}
      </Button>
      {retry.data && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/operations/$operationId" params={{ operationId: retry.data.id }} {...props} />}>
          {t('Follow the operation')}
        </Anchor>
      )}
      <ActionDialog
        title={t('Try all again')}
        about={t('Retries every job with a full set of attempts. Steps that are done are not repeated.')}
        submitLabel={t('Try {{number}} again', { number: numberInWords(count) })}
        color="red.9"
        isOpen={isOpen}
        onClose={dialog.close}
        onSubmit={() => retry.mutate()}
        isSending={retry.isPending}
        error={retry.error}
      >
        <NoteField
          label={t('Reason')}
          description={t('What changed, so that it works now. Recorded in the audit.')}
          required
          data-autofocus
          value={reason}
          onChange={setReason}
        />
      </ActionDialog>
    </>
  );
}
