import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { ActivityBadge } from '#netlify/site/shared/status-badge.tsx';

/** List of the other Activities of the same process instance. */
export function RelatedSection({ related }: { related: ActivityDetailFragment['related'] }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <Section title={t('Of the same instance')}>
      <Stack gap="sm">
        {related.map((one) => {
          const { id, title, assignee, decidedBy } = one;
          const person = decidedBy ?? assignee;
          return (
            <Group key={id} justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
              <div>
                <Anchor size="sm" renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId: id }} {...props} />}>
                  {t(title)}
                </Anchor>
                {person && (
                  <Text size="xs" c="dimmed">
                    {nameOf(person)}
                  </Text>
                )}
              </div>
              <ActivityBadge activity={one} />
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
