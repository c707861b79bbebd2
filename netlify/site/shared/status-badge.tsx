import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityStatus, DecisionDelivery, ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';
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

export function ActivityBadge({ status, delivery }: { status: ActivityStatus; delivery: DecisionDelivery }) {
  if (delivery === 'SENDING') return <LookBadge label={phrase('Sending')} color="yellow" />;
  if (delivery === 'TOO_LATE') return <LookBadge label={phrase('Too late')} color="orange" />;
  return <LookBadge {...activityLooks[status]} />;
}

export function InstanceBadge({ status }: { status: ProcessInstanceStatus }) {
  return <LookBadge {...instanceLooks[status]} />;
}

function LookBadge({ label, color }: Look) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={color} tt="none" fw={600} style={{ flexShrink: 0 }}>
      {t(label)}
    </Badge>
  );
}
