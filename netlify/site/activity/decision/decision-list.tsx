import { Badge, Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LockIcon } from '#netlify/site/shared/icons.tsx';
import { valueInWords } from '#netlify/site/shared/labelled-list.tsx';

import type { DecisionEntry } from './decision-entries.ts';

export function DecisionList({ entries }: { entries: readonly DecisionEntry[] }) {
  const { t } = useTranslation();
  return (
    <dl className="labelled-list">
      {entries.map(({ name, label, value, isPrivate }) => (
        <Box key={name} className="labelled-row">
          <Text component="dt" size="sm" c="dimmed">
            {t(label)}{' '}
            {isPrivate && (
              <Badge component="span" size="sm" variant="light" color="grape" tt="none" leftSection={<LockIcon size={11} />}>
                {t('private')}
              </Badge>
            )}
          </Text>
          <Text component="dd" size="sm" m={0} className="labelled-value">
            {valueInWords(typeof value === 'string' ? t(value) : value)}
          </Text>
        </Box>
      ))}
    </dl>
  );
}
