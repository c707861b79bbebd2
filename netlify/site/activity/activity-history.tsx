import { Text, Timeline } from '@mantine/core';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { useSession } from '#netlify/site/shared/session.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { nameOf } from '#netlify/site/inbox/activity-link.tsx';

/** Who did what and when, newest first. */
export function ActivityHistory({ entries }: { entries: ActivityDetailFragment['history'] }) {
  const me = useSession()?.person.id;
  const newestFirst = entries.toReversed();
  return (
    <Timeline bulletSize={14} lineWidth={2} active={newestFirst.length}>
      {newestFirst.map((entry) => (
        <Timeline.Item key={`${entry.at}${entry.action}`}>
          <Text size="sm" fw={600}>
            {inWords(entry.action)}
          </Text>
          <Text size="sm" c="dimmed" component="div">
            by {nameOf(entry.actor, me)}, <Moment at={entry.at} />
          </Text>
          {entry.note && (
            <Text size="sm" mt={2} className="labelled-value">
              {entry.note}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
