import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { CorrelateMessageDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { awaitedMessages, type Instance } from './instance.ts';

/** Buttons for the messages that the instance waits for, one each. */
export function DeliverMessage({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const deliver = useMutation({
    mutationFn: (messageName: string) => callApi(CorrelateMessageDocument, { messageName, businessKey: instance.businessKey ?? '' }),
    onError: (error) => notifications.show({ color: 'red', title: t('The message was not delivered'), message: t(error.message) }),
    onSettled: () => queries.invalidateQueries(),
  });
  return awaitedMessages(instance).map((name) => (
    <Button key={name} size="xs" loading={deliver.isPending} onClick={() => deliver.mutate(name)}>
      {t(inWords(name))}
    </Button>
  ));
}
