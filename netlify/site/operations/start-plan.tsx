import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type OperationFactsFragment, StartOperationDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

/** Form under a dry run: exactly the pending items are carried out, for a reason. */
export function StartPlan({ plan }: { plan: OperationFactsFragment }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => callApi(StartOperationDocument, { id: plan.id, reason: reason.trim() }),
    onSettled: () => queries.invalidateQueries(),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!start.isPending) start.mutate();
  };
  if (plan.pending === 0) return <Text size="sm">{t('Nothing would be done: every item is skipped, for the reasons below.')}</Text>;
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit}>
      <Stack gap="sm">
        {start.error && <ProblemAlert title={t('Not done')} error={start.error} />}
        <Text size="sm">
          {t('Nothing was done yet. Exactly the pending items below are carried out; those that change before their turn are skipped.')}
        </Text>
        <NoteField label={t('Reason')} description={t('Recorded in the audit.')} required value={reason} onChange={setReason} />
        <Group justify="flex-end">
          <Button type="submit" color="red.9" disabled={!reason.trim()} loading={start.isPending}>
            {t('Start for {{number}}', { number: numberInWords(plan.pending) })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
