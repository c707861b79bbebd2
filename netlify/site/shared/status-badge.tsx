import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityStatus, DecisionDelivery, WorkState, MessageState, ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

interface Look {
  label: string;
  color: string;
}

const activityLooks: Record<ActivityStatus, Look> = {
  OPEN: { label: phrase('Open'), color: 'blue' },
  CLAIMED: { label: phrase('Claimed'), color: 'indigo' },
  COMPLETED: { label: phrase('Decided'), color: 'teal' },
  CANCELLED: { label: phrase('Cancelled'), color: 'gray' },
  SUPERSEDED: { label: phrase('Superseded'), color: 'orange' },
};

const instanceLooks: Record<ProcessInstanceStatus, Look> = {
  RUNNING: { label: phrase('Running'), color: 'blue' },
  FAILED: { label: phrase('Needs attention'), color: 'red' },
  COMPLETED: { label: phrase('Completed'), color: 'teal' },
  CANCELLED: { label: phrase('Cancelled'), color: 'gray' },
};

const messageLooks: Record<MessageState, Look> = {
  WAITING: { label: phrase('Waiting'), color: 'blue' },
  RETRYING: { label: phrase('Retrying'), color: 'orange' },
  DELIVERED: { label: phrase('Delivered'), color: 'teal' },
  EXPIRED: { label: phrase('Expired'), color: 'gray' },
  NEEDS_ATTENTION: { label: phrase('Needs attention'), color: 'red' },
  REJECTED: { label: phrase('Rejected'), color: 'red' },
};

const workLooks: Record<WorkState, Look> = {
  DONE: { label: phrase('Done'), color: 'teal' },
  WAITING: { label: phrase('Waiting'), color: 'blue' },
  RETRYING: { label: phrase('Retrying'), color: 'orange' },
  NEEDS_ATTENTION: { label: phrase('Needs attention'), color: 'red' },
  REJECTED: { label: phrase('Rejected'), color: 'gray' },
};

interface BadgedActivity {
  status: ActivityStatus;
  delivery: DecisionDelivery;
  decisionProgress: { state: WorkState } | null;
}

export function ActivityBadge({ activity: { status, delivery, decisionProgress } }: { activity: BadgedActivity }) {
  if (decisionProgress?.state === 'NEEDS_ATTENTION') return <LookBadge label={phrase('Needs attention')} color="red" />;
  if (delivery === 'SENDING') return <LookBadge label={phrase('Sending')} color="yellow" />;
  if (delivery === 'TOO_LATE') return <LookBadge label={phrase('Too late')} color="orange" />;
  return <LookBadge {...activityLooks[status]} />;
}

/** Badge of an instance's status, with a second one while the instance is suspended at the engine. */
export function InstanceBadge({ status, suspended }: { status: ProcessInstanceStatus; suspended: boolean }) {
  return (
    <Group gap={4} wrap="nowrap">
      {suspended && <SuspendedBadge />}
      <LookBadge {...instanceLooks[status]} />
    </Group>
  );
}

export function SuspendedBadge() {
  return <LookBadge label={phrase('Suspended')} color="yellow" />;
}

export function MessageBadge({ state }: { state: MessageState }) {
  return <LookBadge {...messageLooks[state]} />;
}

export function WorkStateBadge({ state }: { state: WorkState }) {
  return <LookBadge {...workLooks[state]} />;
}

/** Badge of a state. */
export function LookBadge({ label, color }: Look) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={color} tt="none" fw={600} style={{ flexShrink: 0, minWidth: 'max-content' }}>
      {t(label)}
    </Badge>
  );
}
