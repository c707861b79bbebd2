import { Radio, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { chooseLanguage } from '#netlify/site/i18n/i18n.ts';
import { chosenLanguage, type Language, languageNames, languages } from '#netlify/site/i18n/language.ts';
import { Page } from '#netlify/site/shared/page.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { exactTime, useNow } from '#netlify/site/shared/time.ts';

import { NotificationSettings } from './notification-settings.tsx';

/** Settings page: choices for this browser, and for notifications. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('Settings')}>
      <Section title={t('Language')}>
        <LanguageChoice />
      </Section>
      <Section title={t('Colours')}>
        <SchemeChoice />
      </Section>
      <Section title={t('Messages')}>
        <NotificationSettings />
      </Section>
    </Page>
  );
}

const asBrowser = 'browser';

function LanguageChoice() {
  const { t } = useTranslation();
  const now = useNow();
  const [chosen, setChosen] = useState<Language | null>(chosenLanguage);
  const choose = async (value: string) => {
    const language = languages.find((known) => known === value) ?? null;
    try {
      await chooseLanguage(language);
      setChosen(language);
    } catch {
      notifications.show({ color: 'red', title: t('Not changed'), message: t('The language could not be loaded. Try again in a moment.') });
    }
  };
  return (
    <Stack gap="md">
      <Radio.Group label={t('Language of this site')} value={chosen ?? asBrowser} onChange={(value) => void choose(value)}>
        <Stack gap="xs" mt="xs">
          <Radio value={asBrowser} label={t('As the browser says')} />
          {languages.map((language) => (
            <Radio key={language} value={language} label={languageNames[language]} lang={language} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t('Times are shown in the time zone of your device ({{zone}}): {{now}}.', {
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          now: exactTime(new Date(now).toISOString()),
        })}
      </Text>
    </Stack>
  );
}

function SchemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t('Colours')}
      data={[
        { value: 'auto', label: t('As the system') },
        { value: 'light', label: t('Light') },
        { value: 'dark', label: t('Dark') },
      ]}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
    />
  );
}
