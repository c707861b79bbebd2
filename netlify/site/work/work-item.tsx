import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { WorkItemsQuery } from '#netlify/site/generated/graphql.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { WorkStateBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords, listOf } from '#netlify/site/shared/words.ts';

import { kindNames } from './work-search.ts';

export type Item = WorkItemsQuery['workItems']['nodes'][number];

/** Shows accepted work: its kind, state, wait or failure, and instance. */
export function WorkItem({ item }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Text fw={600}>
          {t(kindNames[item.kind])}: {t(inWords(item.subject))}
        </Text>
        <WorkStateBadge state={item.state} />
      </Group>
      <Text component="div" size="sm" c="dimmed">
        <Facts>
          {item.businessKey && <span>{item.businessKey}</span>}
          <span>
            {t('accepted')} <Moment at={item.acceptedAt} />
          </span>
          <Progress item={item} />
        </Facts>
      </Text>
      {item.problem && (
        <Text size="sm" mt="xs" className="labelled-value">
          {item.problem}
        </Text>
      )}
      {item.action && (
        <Text size="sm" mt="xs">
          {item.action} {t('Who may act: {{names}}', { names: listOf(item.allowedTo) })}
        </Text>
      )}
      <Places item={item} />
    </Paper>
  );
}

function Progress({ item: { waitsFor, since, attempts, maxAttempts, nextAt } }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <>
      {waitsFor && since && (
        <span>
          {t('waits for {{what}}', { what: t(waitsFor) })} <Moment at={since} />
        </span>
      )}
      {attempts !== null && (
        <span>
          {maxAttempts === null
            ? t('{{attempts}} failed', { attempts })
            : t('{{attempts}} of {{maxAttempts}} failed', { attempts, maxAttempts })}
        </span>
      )}
      {nextAt && (
        <span>
          {t('next attempt')} <Moment at={nextAt} />
        </span>
      )}
    </>
  );
}

function Places({ item: { processInstanceId, activityId } }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" mt="xs">
      {processInstanceId && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId }} {...props} />}>
          {t('Process instance')}
        </Anchor>
      )}
      {activityId && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId }} {...props} />}>
          {t('Activity')}
        </Anchor>
      )}
    </Group>
  );
}
