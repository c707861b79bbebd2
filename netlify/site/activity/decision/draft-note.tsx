import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { clockTime } from '#netlify/site/shared/time.ts';

import type { TypedDraft } from './draft.ts';

/** Note beside the submit button: says whether the input is saved, and offers to discard it. */
export function DraftNote({ typed }: { typed: TypedDraft }) {
  const { t } = useTranslation();
  return (
    <>
      {typed.hasText && typed.standing !== 'nothing' && (
        <Button variant="subtle" color="gray" onClick={typed.discard} loading={typed.isDiscarding}>
          {t('Discard')}
        </Button>
      )}
      <Text component="output" size="sm" c={typed.standing === 'only-here' || typed.standing === 'refused' ? 'red.8' : 'dimmed'}>
        {typed.standing === 'saving' && t('Saving…')}
        {typed.standing === 'saved' && typed.hasText && typed.savedAt && t('Saved at {{time}}', { time: clockTime(typed.savedAt) })}
        {typed.standing === 'only-here' && t('Not saved yet. Kept in this tab; retrying.')}
        {typed.refusal !== null && t('Not saved, kept in this tab only: {{problem}}', { problem: t(typed.refusal) })}
      </Text>
    </>
  );
}
