import { Alert, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { AlertIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';

import { decisionHelp } from './decision-help.ts';
import { HandOverButton } from '../people/hand-over-button.tsx';

interface UnderWayProps {
  activity: ActivityDetailFragment;
}

/** Progress of a decision that the process has not taken yet. */
export function DecisionUnderWay({ activity }: UnderWayProps) {
  const { t } = useTranslation();
  const progress = activity.decisionProgress;
  if (progress?.state === 'NEEDS_ATTENTION') return <NeedsAttention activity={activity} />;
  if (progress?.state === 'RETRYING') return <Retrying activity={activity} />;
  const isSuspended = progress?.cause === 'SUSPENDED';
  return (
    <Alert
      color="yellow"
      mb="md"
      icon={isSuspended ? <AlertIcon /> : <Loader size={16} color="yellow.8" />}
      title={
        isSuspended
          ? t('The decision is recorded and waits: the process instance is suspended')
          : t('The decision is recorded and on its way to the process')
      }
    >
      {isSuspended
        ? t('It is delivered once an operator resumes the instance.')
        : t('Nothing to do: it is delivered as soon as the engine answers.')}
    </Alert>
  );
}

function Retrying({ activity: { decisionProgress } }: UnderWayProps) {
  const { t } = useTranslation();
  if (!decisionProgress) return null;
  const { attempts, maxAttempts, problem, nextAt } = decisionProgress;
  return (
    <Alert color="orange" mb="md" icon={<AlertIcon />} title={t('The decision has not reached the process yet: retrying')}>
      <Text size="sm">{problem}</Text>
      <Text size="xs" c="dimmed" mt={4} component="div">
        {attempts > 0 && `${t('Attempt {{number}} of {{most}}', { number: attempts, most: maxAttempts })} · `}
        {nextAt && (
          <>
            {t('next try')} <Moment at={nextAt} />
          </>
        )}
      </Text>
    </Alert>
  );
}

function NeedsAttention({ activity }: UnderWayProps) {
  const { t } = useTranslation();
  const { problem, action } = activity.decisionProgress ?? {};
  const help = decisionHelp.filter((way) => activity.may.includes(way.action));
  return (
    <Alert color="red" mb="md" icon={<AlertIcon />} title={t('The process rejected this decision: action needed')}>
      <Text size="sm" className="labelled-value">
        {problem}
      </Text>
      {action && (
        <Text size="sm" mt={4}>
          {t(action)}
        </Text>
      )}
      {help.length > 0 && (
        <Group gap="xs" mt="sm">
          {help.map((way) => (
            <HandOverButton key={way.action} activity={activity} way={way} />
          ))}
        </Group>
      )}
    </Alert>
  );
}
