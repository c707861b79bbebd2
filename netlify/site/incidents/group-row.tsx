import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { ErrorGroupsQuery } from '#netlify/site/generated/graphql.ts';

import { GroupFacts, GroupState, GroupTimes, OpenCounts } from './group-facts.tsx';

export type ListedGroup = ErrorGroupsQuery['errorGroups']['nodes'][number];

const Sparkline = lazy(async () => ({ default: (await import('./trend-charts.tsx')).TrendSparkline }));

/** Error group in the list: element, cause, counts, times, trend. */
export function GroupRow({ group }: { group: ListedGroup }) {
  const { t } = useTranslation();
  const { id, elementName, pattern, trend } = group;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Anchor
          fw={600}
          className="group-name"
          renderRoot={(props) => <Link to="/incidents/$groupId" params={{ groupId: id }} {...props} />}
        >
          {elementName ? t(elementName) : t('The process')}
        </Anchor>
        <Group gap={6} justify="flex-end">
          <OpenCounts group={group} />
          <GroupState group={group} />
        </Group>
      </Group>
      <GroupFacts group={group} />
      <Text size="sm" mt="xs" className="labelled-value">
        {pattern}
      </Text>
      <Group justify="space-between" align="flex-end" mt="xs" gap="sm">
        <Text component="div" size="sm" c="dimmed">
          <GroupTimes group={group} />
        </Text>
        <Suspense fallback={<div className="group-sparkline" />}>
          <Sparkline trend={trend} />
        </Suspense>
      </Group>
    </Paper>
  );
}
