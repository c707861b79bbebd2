import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';

import { AddAttachmentDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';

import { ActionDialog } from '../action-dialog.tsx';
import { DialogButton } from '../dialog-button.tsx';

export function AttachButton({ activityId, isAllowed }: { activityId: string; isAllowed: boolean }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('Attach')} isAllowed={isAllowed}>
      {({ isOpen, close }) => isOpen && <AttachDialog activityId={activityId} onClose={close} />}
    </DialogButton>
  );
}

function AttachDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(() => ulid());
  const [name, setName] = useState('');
  const [url, setUrl] = useState('https://');
  const add = useMutation({
    mutationFn: () => callApi(AddAttachmentDocument, { activityId, name, url: url.trim(), idempotencyKey }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['activity', activityId] });
      onClose();
    },
  });
  const problem = fieldProblemOf(add.error ? toApiError(add.error) : null);
  const errorAt = (field: string) => (problem?.field === `attachment.${field}` ? t(problem.message) : undefined);
  const isBesideField = Boolean(errorAt('name') ?? errorAt('url'));
  return (
    <ActionDialog
      title={t('Attach a file by its address')}
      about={t('Stores the address only. It is visible to everybody who can read this Activity.')}
      submitLabel={t('Attach')}
      isOpen
      onClose={onClose}
      onSubmit={() => add.mutate()}
      isSending={add.isPending}
      error={isBesideField ? null : add.error}
    >
      <TextInput
        label={t('Name')}
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorAt('name')}
      />
      <TextInput
        label={t('Address')}
        type="url"
        required
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        error={errorAt('url')}
      />
    </ActionDialog>
  );
}
