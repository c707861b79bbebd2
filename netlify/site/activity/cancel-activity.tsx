import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ActivityDetailFragment, CancelActivityDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

import { ActionDialog } from './action-dialog.tsx';
import { useActivityMutation } from './activity-mutation.ts';

/** Button and dialog that end an Activity without a process. */
export function CancelActivity({ activity: { id, version } }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const cancel = useActivityMutation(id, async () => (await callApi(CancelActivityDocument, { id, version, reason })).cancelActivity);
  const submit = () => (reason.trim() === '' ? setMissing(true) : cancel.mutate(undefined, { onSuccess: dialog.close }));
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        {t('Cancel Activity')}
      </Button>
      <ActionDialog
        title={t('Cancel Activity')}
        submitLabel={t('Cancel it')}
        color="red"
        isOpen={isOpen}
        onClose={dialog.close}
        onSubmit={submit}
        isSending={cancel.isPending}
        error={cancel.error}
      >
        <Textarea
          label={t('Reason')}
          required
          data-autofocus
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isMissing && reason.trim() === '' ? t('Please fill this in.') : undefined}
        />
      </ActionDialog>
    </>
  );
}
