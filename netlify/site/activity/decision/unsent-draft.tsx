import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { useSession } from '#netlify/site/shared/session.ts';
import { exactTime } from '#netlify/site/shared/time.ts';

import { decisionEntries } from './decision-entries.ts';
import { DecisionList } from './decision-list.tsx';
import type { TypedDraft } from './draft.ts';

/** Draft that came too late, because another person or the process was quicker: the reason, and the text for copying. */
export function UnsentDraft({ activity, typed }: { activity: ActivityDetailFragment; typed: TypedDraft }) {
  const { t } = useTranslation();
  const entries = decisionEntries(activity, typed.value);
  if (entries.length === 0) return null;
  const text = entries.map(({ label, value }) => `${t(label)}: ${typeof value === 'string' ? t(value) : String(value)}`).join('\n');
  return (
    <Section title={t('What you had typed')}>
      <Text size="sm" mb="xs">
        <WhyNotSent activity={activity} />
      </Text>
      <DecisionList entries={entries} />
      <Group mt="md" gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="light" onClick={copy}>
              {copied ? t('Copied') : t('Copy the text')}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" color="gray" onClick={typed.discard} loading={typed.isDiscarding}>
          {t('Discard')}
        </Button>
      </Group>
    </Section>
  );
}

function WhyNotSent({ activity: { status, decidedBy, decidedAt, assignee, owner, delegation } }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const me = useSession()?.person.id;
  const kept = t('Your input was not sent. It is kept until you discard it.');
  if (decidedBy && decidedAt)
    return `${t('{{name}} decided it on {{time}}.', { name: nameOf(decidedBy), time: exactTime(decidedAt) })} ${kept}`;
  if (status === 'CANCELLED') return `${t('It was cancelled while you wrote.')} ${kept}`;
  if (status === 'SUPERSEDED') return `${t('The process continued in the meantime.')} ${kept}`;
  if (delegation === 'PENDING' && owner === me && assignee)
    return t('{{name}} is looking into it. You continue when it is handed back.', { name: nameOf(assignee) });
  return assignee ? `${t('{{name}} has claimed it.', { name: nameOf(assignee) })} ${kept}` : kept;
}
