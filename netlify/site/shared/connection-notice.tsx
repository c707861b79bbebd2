import { Group, Loader, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useConnectionLost } from './connection.ts';

export function ConnectionNotice() {
  const { t } = useTranslation();
  if (!useConnectionLost()) return null;
  return (
    <output className="connection-notice">
      <Paper shadow="md" withBorder px="md" py={8} radius="xl" className="connection-paper">
        <Group gap="xs" wrap="nowrap">
          <Loader size={14} color="yellow" />
          <Text size="sm" fw={500}>
            {t('Connection lost, retrying. What you see may be old.')}
          </Text>
        </Group>
      </Paper>
    </output>
  );
}
