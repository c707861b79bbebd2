import { Alert, Loader, Text } from '@mantine/core';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { AlertIcon, CheckIcon } from '#netlify/site/shared/icons.tsx';
import { LabelledList } from '#netlify/site/shared/labelled-list.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { useSession } from '#netlify/site/shared/session.ts';

import { nameOf } from '#netlify/site/inbox/activity-link.tsx';

/** How the Activity ended: the decision, who made it, and whether the process took it. */
export function DecisionResult({ activity }: { activity: ActivityDetailFragment }) {
  const me = useSession()?.person.id;
  return (
    <Section title="Decision">
      <Outcome activity={activity} />
      {activity.decision && <LabelledList values={activity.decision} />}
      {activity.decidedBy && (
        <Text size="sm" c="dimmed" mt="sm" component="div">
          Decided by {nameOf(activity.decidedBy, me)}
          {activity.decidedAt && (
            <>
              , <Moment at={activity.decidedAt} />
            </>
          )}
        </Text>
      )}
    </Section>
  );
}

function Outcome({ activity }: { activity: ActivityDetailFragment }) {
  const reason = activity.closedReason;
  if (activity.delivery === 'SENDING') {
    return (
      <Alert
        color="yellow"
        mb="md"
        icon={<Loader size={16} color="yellow.8" />}
        title="The decision is recorded and on its way to the process"
      >
        Nothing more to do: it is handed over even when the engine is away for a while.
      </Alert>
    );
  }
  if (activity.delivery === 'TOO_LATE') {
    return (
      <Alert color="orange" mb="md" icon={<AlertIcon />} title="Too late: the process had already gone on">
        {reason ?? 'The decision is kept here, but it did not count.'}
      </Alert>
    );
  }
  if (activity.status === 'COMPLETED')
    return <Alert color="teal" mb="md" icon={<CheckIcon />} title="The process took this decision and went on" />;
  const isCancelled = activity.status === 'CANCELLED';
  return (
    <Alert
      color={isCancelled ? 'gray' : 'orange'}
      mb="md"
      icon={<AlertIcon />}
      title={isCancelled ? 'The process instance was cancelled' : 'The process went on without a decision'}
    >
      {reason ?? 'No decision is needed any more.'}
    </Alert>
  );
}
