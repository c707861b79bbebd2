import { Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { exactTime, relativeTime, useNow } from './time.ts';

/** Point in time as distance from now; the tooltip has the exact time. */
export function Moment({ at, ...text }: { at: string } & TextProps) {
  const now = useNow();
  return (
    <Text component="time" inherit dateTime={at} title={exactTime(at)} {...text}>
      {relativeTime(at, now)}
    </Text>
  );
}

/** Due date, red when overdue. */
export function DueDate({ at, isOver }: { at: string; isOver: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const isOverdue = !isOver && Date.parse(at) < now;
  const when = relativeTime(at, now);
  return (
    <Text component="time" inherit dateTime={at} title={exactTime(at)} {...(isOverdue && { className: 'overdue' })}>
      {isOverdue ? t('overdue, was due {{when}}', { when }) : t('due {{when}}', { when })}
    </Text>
  );
}
