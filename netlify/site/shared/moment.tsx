import { Text, type TextProps } from '@mantine/core';

import { exactTime, relativeTime, useNow } from './time.ts';

/** A point in time as distance from now; the exact time is the tooltip. */
export function Moment({ at, ...text }: { at: string } & TextProps) {
  const now = useNow();
  return (
    <Text component="time" inherit dateTime={at} title={exactTime(at)} {...text}>
      {relativeTime(at, now)}
    </Text>
  );
}

/** When something must be done by: red when that has passed. */
export function DueDate({ at, isOver }: { at: string; isOver: boolean }) {
  const now = useNow();
  const isOverdue = !isOver && Date.parse(at) < now;
  return (
    <Text component="time" inherit dateTime={at} title={exactTime(at)} {...(isOverdue && { c: 'red.8', fw: 600 })}>
      {isOverdue ? `overdue, was due ${relativeTime(at, now)}` : `due ${relativeTime(at, now)}`}
    </Text>
  );
}
