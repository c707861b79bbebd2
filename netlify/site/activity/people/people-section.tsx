import { Avatar, Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { listOf } from '#netlify/site/shared/words.ts';

import { handOvers } from './hand-over.ts';
import { HandOverButton } from './hand-over-button.tsx';

/** People of the Activity: assignee, owner, candidates and watchers, with buttons to pass it on. */
export function PeopleSection({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const { assignee, owner, delegation, decidedBy, createdBy, watchers } = activity;
  const ways = handOvers.filter(({ action }) => action !== 'HAND_BACK');
  return (
    <Section title={t('People')}>
      <Stack gap="sm">
        {assignee ? <PersonLine id={assignee} role={assignee === decidedBy ? t('Has decided it') : t('Has it')} /> : <Nobody />}
        {owner && owner !== assignee && delegation === 'PENDING' && <PersonLine id={owner} role={t('Owner, decides')} />}
        {createdBy && <PersonLine id={createdBy} role={t('Made it')} />}
        <Candidates activity={activity} />
        {watchers.length > 0 && <Watchers ids={watchers} />}
        <Group gap="xs" mt={4} className="hand-overs">
          {ways.map((way) => (
            <HandOverButton key={way.action} activity={activity} way={way} />
          ))}
        </Group>
      </Stack>
    </Section>
  );
}

function PersonLine({ id, role }: { id: string; role: string }) {
  const name = useNameOf()(id);
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar name={name} color="initials" size={34} aria-hidden />
      <Box miw={0}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {role}
        </Text>
      </Box>
    </Group>
  );
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar size={34} aria-hidden />
      <Text size="sm">{t('Nobody has it.')}</Text>
    </Group>
  );
}

function Candidates({ activity: { candidateGroups, candidateUsers } }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const names = [...candidateGroups.map((group) => listOf([group])), ...candidateUsers.map(nameOf)];
  if (names.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('Open to: {{groups}}', { groups: names.join(', ') })}
    </Text>
  );
}

function Watchers({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <Text size="sm" c="dimmed">
      {t('Watched by: {{names}}', { names: ids.map(nameOf).join(', ') })}
    </Text>
  );
}
