import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ErrorGroupFieldsFragment } from '#netlify/site/generated/graphql.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import { classNames, stateNames } from './group-words.ts';

type Props = { group: ErrorGroupFieldsFragment };

const colours = { OPEN: 'red', RESOLVED: 'teal', IGNORED: 'gray' } as const;

export function GroupState({ group: { state } }: Props) {
  const { t } = useTranslation();
  return <Plain color={colours[state]}>{t(stateNames[state])}</Plain>;
}

/** Numbers of incidents that wait for an operator, and that are being retried. */
export function OpenCounts({ group: { waitingCount, retryingCount } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {waitingCount > 0 && <Plain color="red">{t('{{number}} waiting', { number: numberInWords(waitingCount) })}</Plain>}
      {retryingCount > 0 && <Plain color="blue">{t('{{number}} retrying', { number: numberInWords(retryingCount) })}</Plain>}
    </>
  );
}

/** Place and cause of a group: process, class, system with the status of its reply, recurrences. */
export function GroupFacts({ group }: Props) {
  const { t } = useTranslation();
  const { processDefinitionKey, errorClass, system, status, reopened } = group;
  return (
    <Text component="div" size="sm" c="dimmed">
      <Facts>
        <span>{t(inWords(processDefinitionKey))}</span>
        <span>{t(classNames[errorClass])}</span>
        {system && <span>{system}</span>}
        {status !== null && <span>{t('status {{status}}', { status })}</span>}
        {reopened > 0 && <span>{t('recurred {{number}} times', { number: numberInWords(reopened) })}</span>}
      </Facts>
    </Text>
  );
}

/** Number of occurrences of a group, the first and the last of them. */
export function GroupTimes({ group: { occurrences, firstSeen, lastSeen } }: Props) {
  const { t } = useTranslation();
  return (
    <Facts>
      <span>{t('{{number}} in all', { number: numberInWords(occurrences) })}</span>
      <span>
        {t('first')} <Moment at={firstSeen} />
      </span>
      <span>
        {t('last')} <Moment at={lastSeen} />
      </span>
    </Facts>
  );
}

function Plain({ color, children }: { color: string; children: string }) {
  return (
    <Badge variant="light" color={color} tt="none" fw={600} style={{ flexShrink: 0 }}>
      {children}
    </Badge>
  );
}
