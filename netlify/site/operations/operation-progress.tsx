import { Badge, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { OperationFactsFragment, OperationItemStatus, OperationStatus } from '#netlify/site/generated/graphql.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { itemLooks, statusLooks } from './operation-words.ts';

const parts: readonly [OperationItemStatus, 'pending' | 'done' | 'resolved' | 'failed' | 'skipped'][] = [
  ['RESOLVED', 'resolved'],
  ['DONE', 'done'],
  ['FAILED', 'failed'],
  ['SKIPPED', 'skipped'],
  ['PENDING', 'pending'],
];

/** Bar and numbers of an operation's items by status. */
export function OperationProgress({ operation }: { operation: OperationFactsFragment }) {
  const { t } = useTranslation();
  const shown = parts.filter(([, count]) => operation[count] > 0);
  return (
    <Stack gap={6}>
      <Progress.Root size="sm" aria-hidden>
        {shown.map(([status, count]) => (
          <Progress.Section
            key={status}
            value={(100 * operation[count]) / operation.total}
            color={status === 'PENDING' ? 'transparent' : itemLooks[status].color}
          />
        ))}
      </Progress.Root>
      <Text component="output" size="sm" c="dimmed">
        {shown.map(([status, count]) => `${t(itemLooks[status].label)}: ${numberInWords(operation[count])}`).join(' · ')}
      </Text>
    </Stack>
  );
}

export function OperationBadge({ status }: { status: OperationStatus }) {
  return <Look {...statusLooks[status]} />;
}

export function ItemBadge({ status }: { status: OperationItemStatus }) {
  return <Look {...itemLooks[status]} />;
}

function Look({ label, color }: { label: string; color: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={0} style={{ flexShrink: 0 }}>
      <Badge variant="light" color={color} tt="none" fw={600}>
        {t(label)}
      </Badge>
    </Group>
  );
}
