import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { AlertIcon, CheckIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';

import { closedReasonInWords } from './closed-reason.ts';
import { decisionEntries } from './decision-entries.ts';
import { DecisionList } from './decision-list.tsx';
import { DecisionUnderWay } from './decision-under-way.tsx';

/** Result of the Activity: the decision, the decider, and whether the process took the decision. */
export function DecisionResult({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const hidesSomething = activity.hasPrivate && !activity.may.includes('READ_PRIVATE');
  return (
    <Section title={t('Decision')}>
      <Outcome activity={activity} />
      {activity.decision && <DecisionList entries={decisionEntries(activity, activity.decision)} />}
      {hidesSomething && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('Private fields are not shown to you.')}
        </Text>
      )}
      {activity.decidedBy && (
        <Text size="sm" c="dimmed" mt="sm" component="div">
          {t('Decided by {{name}}', { name: nameOf(activity.decidedBy) })}
          {activity.decidedAt && (
            <>
              , <Moment at={activity.decidedAt} />
            </>
          )}
        </Text>
      )}
    </Section>
  );
}

function Outcome({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const { status, delivery, closedReason, processInstanceId } = activity;
  if (delivery === 'SENDING') return <DecisionUnderWay activity={activity} />;
  if (delivery === 'TOO_LATE') {
    return (
      <Alert color="orange" mb="md" icon={<AlertIcon />} title={t('Too late: the process had already continued')}>
        {closedReason ? closedReasonInWords(closedReason) : t('The decision is recorded here, but it had no effect.')}
      </Alert>
    );
  }
  if (status === 'COMPLETED') {
    const title = processInstanceId ? t('The process continued with this decision') : t('This is done');
    return <Alert color="teal" mb="md" icon={<CheckIcon />} title={title} />;
  }
  const cancelled = processInstanceId ? t('The process instance was cancelled') : t('This Activity was cancelled');
  const isCancelled = status === 'CANCELLED';
  return (
    <Alert
      color={isCancelled ? 'gray' : 'orange'}
      mb="md"
      icon={<AlertIcon />}
      title={isCancelled ? cancelled : t('The process continued without a decision')}
    >
      {closedReason ? closedReasonInWords(closedReason) : t('No decision is needed anymore.')}
    </Alert>
  );
}
