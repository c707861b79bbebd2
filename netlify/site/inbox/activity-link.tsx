import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { ActivityRowFragment } from '#netlify/site/generated/graphql.ts';
import { DueDate, Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { useSession } from '#netlify/site/shared/session.ts';
import { ActivityBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

/** One Activity in a list. */
export function ActivityLink({ activity }: { activity: ActivityRowFragment }) {
  const isOver = activity.status !== 'OPEN' && activity.status !== 'CLAIMED';
  return (
    <Link to="/activities/$activityId" params={{ activityId: activity.id }} className="card-link">
      <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {activity.title}
        </Text>
        <ActivityBadge status={activity.status} delivery={activity.delivery} />
      </Group>
      <Text component="div" size="sm" c="dimmed" mt={2}>
        <Facts>
          {activity.businessKey && <span>{activity.businessKey}</span>}
          {activity.processDefinitionKey && <span>{inWords(activity.processDefinitionKey)}</span>}
          <Whose activity={activity} />
          {activity.dueAt && !isOver && <DueDate at={activity.dueAt} isOver={isOver} />}
          {isOver && activity.decidedAt && <Moment at={activity.decidedAt} />}
        </Facts>
      </Text>
    </Link>
  );
}

function Whose({ activity }: { activity: ActivityRowFragment }) {
  const me = useSession()?.person.id;
  const { decidedBy, assignee } = activity;
  if (decidedBy) return <span>decided by {nameOf(decidedBy, me)}</span>;
  if (assignee) return <span>claimed by {nameOf(assignee, me)}</span>;
  return <span>nobody has it yet</span>;
}

/** A person as others call them; 'you' for the one who looks. */
export function nameOf(person: string, me: string | undefined): string {
  return person === me ? 'you' : inWords(person);
}
