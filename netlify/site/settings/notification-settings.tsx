import { Autocomplete, Checkbox, Radio, Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type DigestRhythm,
  type NotificationKind,
  NotificationPreferencesDocument,
  type NotificationPreferencesInput,
  type PreferencesFragment,
  SetNotificationPreferencesDocument,
} from '#netlify/site/generated/graphql.ts';
import { languageNames, languages } from '#netlify/site/i18n/language.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';

const queryKey = ['notification-preferences'];

/** Settings of notifications outside the site. Each choice is saved at once. */
export function NotificationSettings() {
  const kept = useQuery({ queryKey, queryFn: async () => (await callApi(NotificationPreferencesDocument, {})).notificationPreferences });
  if (!kept.data) return kept.error ? <ErrorState error={kept.error} /> : <LoadingState />;
  return <Choices kept={kept.data} />;
}

interface ChoiceProps {
  kept: PreferencesFragment;
  /** Saves the given values; the rest stays. */
  onChoose: (preferences: NotificationPreferencesInput) => void;
}

function Choices({ kept }: { kept: PreferencesFragment }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: async (preferences: NotificationPreferencesInput) =>
      (await callApi(SetNotificationPreferencesDocument, { preferences })).setNotificationPreferences,
    onSuccess: (answer) => queries.setQueryData(queryKey, answer),
    onError: (error) => {
      const problem = fieldProblemOf(toApiError(error))?.message ?? error.message;
      notifications.show({ color: 'red', title: t('Not changed'), message: t(problem) });
    },
  });
  return (
    <Stack gap="lg">
      <Channels kept={kept} onChoose={keep.mutate} />
      <Rhythm kept={kept} onChoose={keep.mutate} />
      <Kinds kept={kept} onChoose={keep.mutate} />
      <LanguageAndZone kept={kept} onChoose={keep.mutate} />
    </Stack>
  );
}

function Channels({ kept, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const { emailAddress: address } = kept;
  return (
    <>
      <Switch
        label={t('By e-mail')}
        description={
          address ? t('To {{address}}, the address from your sign-in.', { address }) : t('Your sign-in has no verified address.')
        }
        checked={kept.email}
        onChange={(event) => onChoose({ email: event.currentTarget.checked })}
      />
      <Switch
        label={t('Webhook (if configured)')}
        checked={kept.webhook}
        onChange={(event) => onChoose({ webhook: event.currentTarget.checked })}
      />
    </>
  );
}

const rhythms: readonly { readonly value: DigestRhythm; readonly label: string }[] = [
  { value: 'AT_ONCE', label: phrase('At once') },
  { value: 'HOURLY', label: phrase('Once an hour, together') },
  { value: 'DAILY', label: phrase('Once a day at eight, together') },
];

function Rhythm({ kept, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const choose = (value: string) => {
    const rhythm = rhythms.find((one) => one.value === value);
    if (rhythm) onChoose({ digest: rhythm.value });
  };
  return (
    <Radio.Group label={t('When')} value={kept.digest} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {rhythms.map(({ value, label }) => (
          <Radio key={value} value={value} label={t(label)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const kinds: Readonly<Record<NotificationKind, string>> = {
  ASSIGNED: phrase('An Activity was given to me'),
  MENTIONED: phrase('Somebody names me in a comment'),
  DUE_SOON: phrase('An Activity of mine is due soon'),
  OVERDUE: phrase('An Activity of mine is overdue'),
  REMINDER: phrase('The process reminds of an Activity'),
  ESCALATED: phrase('An Activity was escalated to me'),
  COMMENTED: phrase('Somebody comments on what I have or watch'),
};

function Kinds({ kept, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const told = Object.keys(kinds).filter((kind) => !kept.muted.some((muted) => muted === kind));
  const choose = (chosen: string[]) => {
    const muted = Object.keys(kinds).filter((kind) => !chosen.includes(kind));
    onChoose({ muted: muted as NotificationKind[] });
  };
  return (
    <Checkbox.Group label={t('Tell me when')} value={told} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {Object.entries(kinds).map(([kind, label]) => (
          <Checkbox key={kind} value={kind} label={t(label)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function LanguageAndZone({ kept, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const [zone, setZone] = useState(kept.zone);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw={560}>
        <Select
          label={t('Language of messages')}
          allowDeselect={false}
          data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          value={kept.language.slice(0, 2)}
          onChange={(language) => language && onChoose({ language })}
        />
        <Autocomplete
          label={t('Time zone of messages')}
          limit={8}
          data={Intl.supportedValuesOf('timeZone')}
          value={zone}
          onChange={setZone}
          onBlur={() => zone !== kept.zone && onChoose({ zone })}
          onOptionSubmit={(chosen) => onChoose({ zone: chosen })}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('Changes are saved immediately.')}
      </Text>
    </>
  );
}
