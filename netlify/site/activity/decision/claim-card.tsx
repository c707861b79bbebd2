import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { type ActivityDetailFragment, ClaimActivityDocument } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { callApi, toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { listOf } from '#netlify/site/shared/words.ts';

import { KeyHint } from '#netlify/site/shared/key-hint.tsx';
import { useActivityMutation } from '../activity-mutation.ts';
import { activityProblem } from '../activity-problem.ts';
import { handOvers } from '../people/hand-over.ts';
import { HandOverButton } from '../people/hand-over-button.tsx';

const handBack = handOvers.find(({ action }) => action === 'HAND_BACK');

interface ClaimCardProps {
  activity: ActivityDetailFragment;
  /** Opens the form for a person who may decide without being the assignee. */
  onDecide?: () => void;
}

/** Card before the decision: assignee, and the person's ways to claim, decide or hand back. */
export function ClaimCard({ activity, onDecide }: ClaimCardProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const claim = useActivityMutation(
    activity.id,
    async (version: number) => (await callApi(ClaimActivityDocument, { id: activity.id, version })).claimActivity,
  );
  const mayClaim = activity.may.includes('CLAIM');
  const claimIt = () => mayClaim && !claim.isPending && claim.mutate(activity.version);
  useHotkeys([['c', claimIt]]);
  return (
    <Section title={t('Your decision')}>
      {claim.error && <ProblemAlert title={t('You did not get it')} error={activityProblem(toApiError(claim.error), nameOf)} />}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={440}>
          <WhoDecides activity={activity} />
        </Text>
        <Group gap="xs">
          {onDecide && activity.may.includes('COMPLETE') && (
            <Button variant="default" onClick={onDecide}>
              {activity.status === 'OPEN' ? t('Decide now') : t('Decide instead')}
            </Button>
          )}
          {handBack && <HandOverButton activity={activity} way={handBack} isProminent />}
          {mayClaim && (
            <Button loading={claim.isPending} onClick={claimIt} rightSection={<KeyHint name="C" />} aria-keyshortcuts="c">
              {t('Claim')}
            </Button>
          )}
        </Group>
      </Group>
    </Section>
  );
}

function WhoDecides({ activity }: ClaimCardProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { status, assignee, owner, delegation, candidateGroups, candidateUsers, may, fourEyes } = activity;
  if (fourEyes?.started) return t('You started this case, so somebody else decides here.');
  if (fourEyes) return t('You decided an earlier step of this case, so somebody else decides here.');
  if (assignee && owner && delegation === 'PENDING') {
    const facts = { name: nameOf(assignee), owner: nameOf(owner) };
    return may.includes('HAND_BACK')
      ? t('You look into it for {{owner}}, who decides. Write what you found in the comments, then hand it back.', facts)
      : t('Claimed by {{owner}}; {{name}} looks into it and hands it back.', facts);
  }
  if (assignee) return t('Claimed by {{name}}, who decides it.', { name: nameOf(assignee) });
  const groups = [...candidateGroups.map((group) => listOf([group])), ...candidateUsers.map(nameOf)].join(', ');
  if (status === 'OPEN' && may.includes('CLAIM'))
    return t('Claim it first, so that nobody else works on it too. It is open to: {{groups}}.', { groups });
  return t('Nobody has it yet. It is open to: {{groups}}.', { groups });
}
