import { Button, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SelectionBarProps {
  readonly label: string;
  /** Number of selected rows, in words. */
  readonly count: string;
  readonly onClear: () => void;
  /** Actions on the selected rows. */
  readonly children: ReactNode;
}

/** Bar under a list while rows are selected. */
export function SelectionBar({ label, count, onClear, children }: SelectionBarProps) {
  const { t } = useTranslation();
  return (
    <Paper withBorder shadow="md" px="md" py="xs" className="bulk-bar" component="section" aria-label={label}>
      <Group justify="space-between" gap="xs">
        <Text component="output" size="sm" fw={600}>
          {count}
        </Text>
        <Group gap="xs">
          {children}
          <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
            {t('Clear')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
