import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LabelledList } from '#netlify/site/shared/labelled-list.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { listOf } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';

/** Variables of an instance, and the names of those that are hidden from the viewer. */
export function InstanceVariables({ instance: { variables, hiddenVariables } }: { instance: Instance }) {
  const { t } = useTranslation();
  const hasNone = Object.keys(variables).length === 0;
  return (
    <Section title={t('Variables')}>
      {!hasNone && <LabelledList values={variables} />}
      {hiddenVariables.length > 0 && (
        <Text size="sm" c="dimmed" mt={hasNone ? 0 : 'sm'}>
          {t('Hidden from you: {{names}}', { names: listOf(hiddenVariables) })}
        </Text>
      )}
      {hasNone && hiddenVariables.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('It has none.')}
        </Text>
      )}
    </Section>
  );
}
