import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useNameOf } from '#netlify/site/people/names.tsx';
import { toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';

import { activityProblem } from './activity-problem.ts';

interface ActionDialogProps {
  title: string;
  /** Effect of the action, in a sentence. */
  about?: string;
  submitLabel: string;
  color?: string;
  isOpen: boolean;
  onClose: () => void;
  onSubmit: () => void;
  isSending: boolean;
  /** Error to show, unless a field shows it. */
  error: Error | null;
  children: ReactNode;
}

/** Dialog with a few fields and a button. */
export function ActionDialog({
  title,
  about,
  submitLabel,
  color,
  isOpen,
  onClose,
  onSubmit,
  isSending,
  error,
  children,
}: ActionDialogProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isSending) onSubmit();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={<Text fw={650}>{title}</Text>} centered closeButtonProps={{ 'aria-label': t('Close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {about && (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          )}
          {error && <ProblemAlert title={t('Not done')} error={activityProblem(toApiError(error), nameOf)} />}
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('Back')}
            </Button>
            <Button type="submit" loading={isSending} {...(color && { color })}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
