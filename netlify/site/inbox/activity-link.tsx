import './inbox.css';

import { Avatar, Badge, Group, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { priorityName } from '#netlify/site/activity/dates/priority.ts';
import type { ActivityRowFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { useSession } from '#netlify/site/shared/session.ts';
import { ActivityBadge } from '#netlify/site/shared/status-badge.tsx';
import { useNow } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

/** Row of an Activity in a list: columns where there is room, a card on a phone. */
export function ActivityLink({ activity }: { activity: ActivityRowFragment }) {
  const { t } = useTranslation();
  const { id, title, processDefinitionKey, businessKey } = activity;
  return (
    <Link to="/activities/$activityId" params={{ activityId: id }} className="card-link activity-link">
      <div className="activity-title">
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Text component="div" size="sm" c="dimmed">
          <Facts>
            <span>{processDefinitionKey ? t(inWords(processDefinitionKey)) : t('Without a process')}</span>
            {businessKey && <span>{businessKey}</span>}
          </Facts>
        </Text>
      </div>
      <Text component="div" size="sm" className="activity-due">
        <When activity={activity} />
      </Text>
      <div className="activity-priority">
        <PriorityMark priority={activity.priority} />
      </div>
      <div className="activity-who">
        <Whose activity={activity} />
      </div>
      <div className="activity-status">
        <ActivityBadge activity={activity} />
      </div>
    </Link>
  );
}

function When({ activity: { status, dueAt, decidedAt } }: { activity: ActivityRowFragment }) {
  const { t } = useTranslation();
  const isOver = status !== 'OPEN' && status !== 'CLAIMED';
  if (isOver) return decidedAt ? <Moment at={decidedAt} /> : null;
  if (dueAt) return <Due at={dueAt} />;
  return (
    <Text span inherit c="dimmed">
      {t('no date')}
    </Text>
  );
}

function Due({ at }: { at: string }) {
  const { t } = useTranslation();
  const now = useNow();
  if (Date.parse(at) >= now)
    return (
      <>
        <VisuallyHidden>{t('Due')} </VisuallyHidden>
        <Moment at={at} />
      </>
    );
  return (
    <>
      <span className="overdue">{t('Overdue')}</span>
      <Moment at={at} display="block" className="activity-overdue" />
    </>
  );
}

const priorityColors = { Low: 'gray', Normal: 'gray', High: 'orange', Urgent: 'red' } as const;

function PriorityMark({ priority }: { priority: number }) {
  const { t } = useTranslation();
  const name = priorityName(priority);
  if (name === 'Normal')
    return (
      <Text span size="sm" c="dimmed">
        {t(name)}
      </Text>
    );
  return (
    <Badge variant="outline" color={priorityColors[name]} tt="none" fw={600} className="priority-mark" data-priority={name}>
      {t(name)}
    </Badge>
  );
}

function Whose({ activity: { decidedBy, assignee, owner, delegation } }: { activity: ActivityRowFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const me = useSession()?.person.id;
  if (decidedBy) return <Person name={nameOf(decidedBy)} words={decidedBy === me ? t('You') : nameOf(decidedBy)} />;
  if (!assignee)
    return (
      <Text span size="sm" c="dimmed">
        {t('Nobody yet')}
      </Text>
    );
  if (delegation === 'PENDING' && owner)
    return <Person name={nameOf(assignee)} words={t('{{name}} for {{owner}}', { name: nameOf(assignee), owner: nameOf(owner) })} />;
  return <Person name={nameOf(assignee)} words={assignee === me ? t('You') : nameOf(assignee)} />;
}

function Person({ name, words }: { name: string; words: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <Avatar name={name} color="initials" size={22} aria-hidden />
      <Text span size="sm" lineClamp={1} title={words}>
        {words}
      </Text>
    </Group>
  );
}
