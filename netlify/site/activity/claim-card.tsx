import { Button, Group, Text } from '@mantine/core';

import { type ActivityDetailFragment, ClaimActivityDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { useSession } from '#netlify/site/shared/session.ts';
import { listOf } from '#netlify/site/shared/words.ts';

import { useActivityMutation } from './activity-mutation.ts';
import { decisionProblem } from './decision-problem.ts';
import { nameOf } from '#netlify/site/inbox/activity-link.tsx';

/** An Activity that the person does not hold: claim it, or see who has it. */
export function ClaimCard({ activity }: { activity: ActivityDetailFragment }) {
  const me = useSession()?.person.id;
  const claim = useActivityMutation(
    activity.id,
    async (version: number) => (await callApi(ClaimActivityDocument, { id: activity.id, version })).claimActivity,
  );
  const isTaken = activity.status === 'CLAIMED';
  return (
    <Section title="Your decision">
      {claim.error && <ProblemAlert title="You did not get it" error={decisionProblem(toApiError(claim.error))} />}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={420}>
          {isTaken
            ? `Claimed by ${nameOf(activity.assignee ?? 'somebody', me)}, who decides it.`
            : `Claim it first, so that nobody else in ${listOf(activity.candidateGroups) || 'the group'} works on it too.`}
        </Text>
        {!isTaken && (
          <Button loading={claim.isPending} onClick={() => claim.mutate(activity.version)}>
            Claim
          </Button>
        )}
      </Group>
    </Section>
  );
}
