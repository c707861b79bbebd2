import { Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { IncidentGroupsQuery } from '#netlify/site/generated/graphql.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import { RetryGroup } from './retry-group.tsx';

export type FailureGroup = IncidentGroupsQuery['incidentGroups'][number];

/** Incidents of one cause: element, message, times, newest instances, and a button to retry the group. */
export function IncidentGroup({ group }: { group: FailureGroup }) {
  const { t } = useTranslation();
  const { processDefinitionKey, elementName, message, count, oldestAt, newestAt, processInstanceIds } = group;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Text fw={600}>{elementName ? t(elementName) : t('The process')}</Text>
        <Badge color="red" variant="light">
          {numberInWords(count)}
        </Badge>
      </Group>
      <Text component="div" size="sm" c="dimmed">
        <Facts>
          <span>{t(inWords(processDefinitionKey))}</span>
          <span>
            {t('first')} <Moment at={oldestAt} />
          </span>
          <span>
            {t('last')} <Moment at={newestAt} />
          </span>
        </Facts>
      </Text>
      <Text size="sm" mt="xs" className="labelled-value">
        {message}
      </Text>
      <Group mt="xs" gap="sm">
        {processInstanceIds.map((id) => (
          <Anchor
            key={id}
            size="sm"
            renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId: id }} {...props} />}
          >
            {id.slice(0, 8)}
          </Anchor>
        ))}
      </Group>
      <RetryGroup group={group} />
    </Paper>
  );
}
