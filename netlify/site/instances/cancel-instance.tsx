import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CancelProcessDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

import type { Instance } from './instance.ts';

export function CancelInstance({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => callApi(CancelProcessDocument, { id: instance.id, reason: reason.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      dialog.close();
    },
  });
  return (
    <>
      <Button size="xs" variant="light" color="red" onClick={dialog.open}>
        {t('Cancel instance')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={t('Cancel this instance')}
        centered
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        {cancel.error && <ProblemAlert title={t('Not cancelled')} error={cancel.error} />}
        <Text size="sm" mb="sm">
          {t('Ends the instance and closes its open Activities. This cannot be undone.')}
        </Text>
        <NoteField
          label={t('Reason')}
          description={t('Recorded in the history and shown on the Activities that it closes.')}
          required
          data-autofocus
          value={reason}
          onChange={setReason}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={dialog.close}>
            {t('Keep it running')}
          </Button>
          <Button color="red.9" disabled={!reason.trim()} loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('Cancel it')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
