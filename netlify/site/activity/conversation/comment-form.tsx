import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';

import { AddCommentDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';

import { MentionTextarea } from './mention-textarea.tsx';

/** Form for one comment. Idempotent: a comment that is sent twice is added once. */
export function CommentForm({ activityId }: { activityId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [idempotencyKey, setKey] = useState(() => ulid());
  const add = useMutation({
    mutationFn: () => callApi(AddCommentDocument, { activityId, text, idempotencyKey }),
    onSuccess: async () => {
      setText('');
      setKey(ulid());
      await queries.invalidateQueries({ queryKey: ['activity', activityId] });
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate();
  };
  const error = add.error ? toApiError(add.error) : null;
  const problem = fieldProblemOf(error)?.message ?? error?.message;
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="xs">
        <MentionTextarea label={t('Comment')} value={text} onChange={setText} onSend={send} error={problem && t(problem)} />
        <Group justify="flex-end">
          <Button type="submit" variant="light" loading={add.isPending} disabled={text.trim() === ''}>
            {t('Send comment')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
