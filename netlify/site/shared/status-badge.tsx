import { Badge } from '@mantine/core';

import type { ActivityStatus, DecisionDelivery, ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';

interface Look {
  label: string;
  color: string;
}

const activityLooks: Record<ActivityStatus, Look> = {
  OPEN: { label: 'Open', color: 'blue' },
  CLAIMED: { label: 'Claimed', color: 'indigo' },
  COMPLETED: { label: 'Decided', color: 'teal' },
  CANCELLED: { label: 'Cancelled', color: 'gray' },
  SUPERSEDED: { label: 'Superseded', color: 'orange' },
};

const instanceLooks: Record<ProcessInstanceStatus, Look> = {
  RUNNING: { label: 'Running', color: 'blue' },
  FAILED: { label: 'Needs attention', color: 'red' },
  COMPLETED: { label: 'Completed', color: 'teal' },
  CANCELLED: { label: 'Cancelled', color: 'gray' },
};

export function ActivityBadge({ status, delivery }: { status: ActivityStatus; delivery: DecisionDelivery }) {
  if (delivery === 'SENDING') return <LookBadge label="Sending" color="yellow" />;
  if (delivery === 'TOO_LATE') return <LookBadge label="Too late" color="orange" />;
  return <LookBadge {...activityLooks[status]} />;
}

export function InstanceBadge({ status }: { status: ProcessInstanceStatus }) {
  return <LookBadge {...instanceLooks[status]} />;
}

function LookBadge({ label, color }: Look) {
  return (
    <Badge variant="light" color={color} tt="none" fw={600} style={{ flexShrink: 0 }}>
      {label}
    </Badge>
  );
}
