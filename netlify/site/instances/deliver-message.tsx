import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { CorrelateMessageDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { awaitedMessages } from './awaited-messages.ts';
import type { Instance } from './instance.ts';

/** Buttons for the messages that the instance waits for, one each. */
export function DeliverMessage({ instance, xml }: { instance: Instance; xml: string }) {
  const { t } = useTranslation();
  const { businessKey, currentElements } = instance;
  const names = useMemo(
    () =>
      awaitedMessages(
        xml,
        currentElements.map(({ elementId }) => elementId),
      ),
    [xml, currentElements],
  );
  const queries = useQueryClient();
  const deliver = useMutation({
    mutationFn: (messageName: string) => callApi(CorrelateMessageDocument, { messageName, businessKey: businessKey ?? '' }),
    onError: (error) => notifications.show({ color: 'red', title: t('The message was not delivered'), message: t(error.message) }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!businessKey) return null;
  return names.map((name) => (
    <Button key={name} size="xs" loading={deliver.isPending} onClick={() => deliver.mutate(name)}>
      {t(inWords(name))}
    </Button>
  ));
}
