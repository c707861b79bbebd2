import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import { SilenceAlertDocument } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

const hourMs = 3_600_000;
const durations: Readonly<Record<string, { readonly label: string; readonly ms: number }>> = {
  hour: { label: phrase('One hour'), ms: hourMs },
  shift: { label: phrase('Eight hours'), ms: 8 * hourMs },
  day: { label: phrase('One day'), ms: 24 * hourMs },
  week: { label: phrase('One week'), ms: 7 * 24 * hourMs },
};

/** Button that silences an alert for a while, with a reason. */
export function SilenceAlert({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  const [duration, setDuration] = useState('hour');
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const silence = useMutation({
    mutationFn: () => {
      const until = new Date(Date.now() + (durations[duration]?.ms ?? hourMs)).toISOString();
      return callApi(SilenceAlertDocument, { id, until, reason: reason.trim() });
    },
    onSuccess: dialog.close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        {t('Silence')}
      </Button>
      <ActionDialog
        title={t('Silence the alert')}
        about={t('Sends no message about it meanwhile. It stays in the list.')}
        submitLabel={t('Silence')}
        isOpen={isOpen}
        onClose={dialog.close}
        onSubmit={() => silence.mutate()}
        isSending={silence.isPending}
        error={silence.error}
      >
        <Select
          label={t('For')}
          allowDeselect={false}
          data={Object.entries(durations).map(([value, { label }]) => ({ value, label: t(label) }))}
          value={duration}
          onChange={(chosen) => setDuration(chosen ?? 'hour')}
        />
        <NoteField label={t('Reason')} required data-autofocus value={reason} onChange={setReason} />
      </ActionDialog>
    </>
  );
}
