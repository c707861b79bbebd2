import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import {
  AbortOperationDocument,
  type OperationFactsFragment,
  PauseOperationDocument,
  ResumeOperationDocument,
} from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi, toApiError } from '#netlify/site/shared/api.ts';

const controls = {
  pause: { label: phrase('Pause'), at: ['RUNNING'], call: (id: string) => callApi(PauseOperationDocument, { id }) },
  resume: { label: phrase('Resume'), at: ['PAUSED'], call: (id: string) => callApi(ResumeOperationDocument, { id }) },
  abort: { label: phrase('Abort'), at: ['PLANNED', 'RUNNING', 'PAUSED'], call: (id: string) => callApi(AbortOperationDocument, { id }) },
} as const;
type Control = keyof typeof controls;

/** Buttons to pause, resume and abort an operation. */
export function OperationControls({ operation: { id, status } }: { operation: OperationFactsFragment }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const control = useMutation<unknown, Error, Control>({
    mutationFn: (chosen) => controls[chosen].call(id),
    onError: (error) => notifications.show({ color: 'red', title: t('Not done'), message: t(toApiError(error).message) }),
    onSettled: () => queries.invalidateQueries(),
  });
  const possible = (Object.keys(controls) as Control[]).filter((name) => controls[name].at.some((one) => one === status));
  return possible.map((name) => (
    <Button
      key={name}
      size="xs"
      variant={name === 'abort' ? 'light' : 'default'}
      {...(name === 'abort' && { color: 'red' })}
      loading={control.isPending && control.variables === name}
      onClick={() => control.mutate(name)}
    >
      {t(controls[name].label)}
    </Button>
  ));
}
