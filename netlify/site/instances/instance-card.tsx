import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Facts } from '#netlify/site/shared/page.tsx';

import type { ColumnName } from './column-names.ts';
import { columns, type ListedInstance } from './instance-columns.tsx';

interface InstanceCardProps {
  instance: ListedInstance;
  /** Columns of the list, which are the facts of a card. */
  shown: readonly ColumnName[];
}

/** Row of an instance on a narrow screen. */
export function InstanceCard({ instance, shown }: InstanceCardProps) {
  const { t } = useTranslation();
  const facts = shown.filter((name) => name !== 'status' && name !== 'problem');
  return (
    <Link to="/instances/$processInstanceId" params={{ processInstanceId: instance.id }} className="card-link">
      <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {instance.businessKey ?? instance.id}
        </Text>
        {shown.includes('status') && columns.status.valueOf(instance)}
      </Group>
      <Text component="div" size="sm" c="dimmed" mt={2}>
        <Facts>
          {facts.map((name) => {
            const { name: label, isPlain, valueOf } = columns[name];
            const value = valueOf(instance);
            return (
              value !== null && (
                <span key={name}>
                  {!isPlain && `${t(label)} `}
                  {value}
                </span>
              )
            );
          })}
        </Facts>
      </Text>
      {shown.includes('problem') && instance.problem && (
        <Text component="div" size="sm" mt={4}>
          {columns.problem.valueOf(instance)}
        </Text>
      )}
    </Link>
  );
}
