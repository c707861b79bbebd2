import { Group, Loader, Paper, Text } from '@mantine/core';

import { useConnectionLost } from './connection.ts';

export function ConnectionNotice() {
  if (!useConnectionLost()) return null;
  return (
    <output className="connection-notice">
      <Paper shadow="md" withBorder px="md" py={8} radius="xl">
        <Group gap="xs" wrap="nowrap">
          <Loader size={14} color="yellow.9" />
          <Text size="sm" fw={500}>
            Connection lost, retrying. What you see may be old.
          </Text>
        </Group>
      </Paper>
    </output>
  );
}
