import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ActivityDetailFragment, CancelActivityDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

import { ActionDialog } from './action-dialog.tsx';
import { useActivityMutation } from './activity-mutation.ts';
import { DialogButton } from './dialog-button.tsx';

/** Button and dialog that end an Activity without a process. */
export function CancelActivity({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('Cancel Activity')} isAllowed={activity.may.includes('CANCEL')}>
      {(dialog) => <CancelDialog activity={activity} {...dialog} />}
    </DialogButton>
  );
}

interface CancelDialogProps {
  activity: ActivityDetailFragment;
  isOpen: boolean;
  close: () => void;
}

function CancelDialog({ activity: { id, version }, isOpen, close }: CancelDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const cancel = useActivityMutation(id, async () => (await callApi(CancelActivityDocument, { id, version, reason })).cancelActivity);
  const submit = () => (reason.trim() === '' ? setMissing(true) : cancel.mutate(undefined, { onSuccess: close }));
  return (
    <ActionDialog
      title={t('Cancel Activity')}
      submitLabel={t('Cancel it')}
      color="red"
      isOpen={isOpen}
      onClose={close}
      onSubmit={submit}
      isSending={cancel.isPending}
      error={cancel.error}
    >
      <NoteField
        label={t('Reason')}
        required
        data-autofocus
        value={reason}
        onChange={setReason}
        error={isMissing && reason.trim() === '' ? t('Please fill this in.') : undefined}
      />
    </ActionDialog>
  );
}
