import { Box, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { Section } from '#netlify/site/shared/section.tsx';

import { type EvidenceGroup, evidenceGroups } from './evidence.ts';
import { EvidenceValue, isWide } from './evidence-value.tsx';

/** Evidence for a decision: the description, and the findings of the process, in groups. */
export function EvidenceSection({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const groups = evidenceGroups(activity.context);
  return (
    <Section title={t('What is known')}>
      <Stack gap="lg">
        {activity.description && (
          <Text size="sm" className="labelled-value">
            {activity.description}
          </Text>
        )}
        {groups.map((group) => (
          <Group key={group.title ?? ''} group={group} />
        ))}
        {groups.length === 0 && !activity.description && (
          <Text size="sm" c="dimmed">
            {t('No further details. Ask in the comments if you need more.')}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function Group({ group: { title, entries } }: { group: EvidenceGroup }) {
  const { t } = useTranslation();
  return (
    <Box>
      {title && (
        <Title order={3} className="group-title">
          {t(title)}
        </Title>
      )}
      <dl className="labelled-list">
        {entries.map(({ name, label, kind, value }) => (
          <Box key={name} className={isWide(kind, value) ? 'labelled-row is-wide' : 'labelled-row'}>
            <Text component="dt" size="sm" c="dimmed">
              {t(label)}
            </Text>
            <Text component="dd" size="sm" m={0} className="labelled-value">
              <EvidenceValue kind={kind} value={value} />
            </Text>
          </Box>
        ))}
      </dl>
    </Box>
  );
}
