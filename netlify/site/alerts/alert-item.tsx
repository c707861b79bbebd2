import { Button, Group, Paper, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AcknowledgeAlertDocument, type AlertsQuery } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { LoadingState } from '#netlify/site/shared/states.tsx';
import { LookBadge } from '#netlify/site/shared/status-badge.tsx';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { stateNames } from './alert-search.ts';
import { kindNames, stateColors } from './alert-words.ts';
import { SilenceAlert } from './silence-alert.tsx';

const Runbook = lazy(async () => ({ default: (await import('#netlify/site/shared/runbook.tsx')).Runbook }));

export type ListedAlert = AlertsQuery['alerts']['nodes'][number];

/** Shows an alert: its kind, state, age, value against target, first step and runbook. */
export function AlertItem({ alert }: { alert: ListedAlert }) {
  const { t } = useTranslation();
  const { severity, state, sentence, operation, runbook, deployment } = alert;
  const [showsRunbook, setShowsRunbook] = useState(false);
  const isOver = state === 'RESOLVED';
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Group gap="xs" miw={0}>
          {severity === 'PAGE' && <LookBadge label={phrase('Urgent')} color={isOver ? 'gray' : 'red'} />}
          <Text fw={600}>{t(kindNames[alert.kind])}</Text>
        </Group>
        {state !== 'PENDING' && <LookBadge label={stateNames[state]} color={stateColors[state]} />}
      </Group>
      <Text mt={4} size="sm" className="labelled-value" lang="en">
        {sentence}
      </Text>
      <Text component="div" size="sm" c="dimmed" mt={4}>
        <Facts>
          <span>
            {t('began')} <Moment at={alert.firstSeenAt} />
          </span>
          <ValueAgainstTarget alert={alert} />
          {deployment && <span>{t('Whole deployment')}</span>}
          <Handling alert={alert} />
        </Facts>
      </Text>
      {!isOver && (
        <Text size="sm" mt="xs" lang="en">
          {operation}
        </Text>
      )}
      <Group gap="xs" mt="sm">
        {alert.mayAct && <Actions alert={alert} />}
        <Button size="xs" variant="default" aria-expanded={showsRunbook} onClick={() => setShowsRunbook(!showsRunbook)}>
          {showsRunbook ? t('Hide the runbook') : t('Show the runbook')}
        </Button>
      </Group>
      {showsRunbook && (
        <Suspense fallback={<LoadingState />}>
          <Runbook path={runbook} />
        </Suspense>
      )}
    </Paper>
  );
}

function ValueAgainstTarget({ alert: { value, threshold, unit } }: { alert: ListedAlert }) {
  const { t } = useTranslation();
  const inUnit = (number: number) => (unit === 'SECONDS' ? durationInWords(number * 1000) : numberInWords(number));
  if (threshold === 0) return <span>{t('value {{value}}', { value: inUnit(value) })}</span>;
  return <span>{t('value {{value}}, target {{target}}', { value: inUnit(value), target: inUnit(threshold) })}</span>;
}

function Handling({ alert }: { alert: ListedAlert }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { acknowledgedBy, acknowledgedAt, silencedBy, silencedUntil, silenceReason, resolvedAt } = alert;
  return (
    <>
      {acknowledgedBy && acknowledgedAt && (
        <span>
          {t('acknowledged by {{name}}', { name: nameOf(acknowledgedBy) })} <Moment at={acknowledgedAt} />
        </span>
      )}
      {silencedBy && silencedUntil && !resolvedAt && (
        <span>
          {t('silenced by {{name}}: {{reason}}; ends', { name: nameOf(silencedBy), reason: silenceReason })} <Moment at={silencedUntil} />
        </span>
      )}
      {resolvedAt && (
        <span>
          {t('resolved')} <Moment at={resolvedAt} />
        </span>
      )}
    </>
  );
}

function Actions({ alert }: { alert: ListedAlert }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => callApi(AcknowledgeAlertDocument, { id: alert.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
  return (
    <>
      {alert.state === 'FIRING' && (
        <Button size="xs" variant="default" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
          {t('Acknowledge')}
        </Button>
      )}
      <SilenceAlert id={alert.id} />
      {acknowledge.error && <ProblemAlert title={t('It was not acknowledged')} error={acknowledge.error} />}
    </>
  );
}
