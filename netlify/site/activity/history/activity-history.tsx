import { Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import { closedReasonInWords } from '../decision/closed-reason.ts';
import { changeInWords } from './history-words.ts';

/** Timeline of an Activity's history: author, time, changed fields and reason of each entry; newest first. */
export function ActivityHistory({ entries }: { entries: ActivityDetailFragment['history'] }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const newestFirst = entries.toReversed();
  return (
    <Timeline bulletSize={14} lineWidth={2} active={newestFirst.length}>
      {newestFirst.map(({ sequence, action, actor, at, changes, note }) => (
        <Timeline.Item key={sequence}>
          <Text size="sm" fw={600}>
            {t(inWords(action))}
          </Text>
          <Text size="sm" c="dimmed" component="div">
            {nameOf(actor)}, <Moment at={at} />
          </Text>
          {changes.map((change) => {
            const words = changeInWords(change, nameOf);
            return (
              words && (
                <Text key={change.field} size="sm" className="labelled-value">
                  {words}
                </Text>
              )
            );
          })}
          {note && (
            <Text size="sm" mt={2} className="labelled-value quoted">
              {actor === 'process' ? closedReasonInWords(note) : note}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
