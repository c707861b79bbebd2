import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { MessageBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';

type Message = Instance['messages'][number];

/** Messages and signals that the instance has received, or that are on the way to its business key. */
export function InstanceMessages({ messages }: Pick<Instance, 'messages'>) {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <Section title={t('Messages and signals')}>
      <Stack gap="sm">
        {messages.map((message) => (
          <div key={message.id}>
            <Group gap="xs">
              <Text fw={600}>{t(inWords(message.name))}</Text>
              <MessageBadge state={message.state} />
            </Group>
            <Progress message={message} />
            {message.problem && (
              <Text size="sm" className="labelled-value">
                {message.problem}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Progress({ message: { state, acceptedAt, expiresAt, nextAttemptAt, deliveredAt } }: { message: Message }) {
  const { t } = useTranslation();
  const isOnItsWay = state === 'WAITING' || state === 'RETRYING';
  return (
    <Group gap="xs" fz="xs" c="dimmed">
      <span>
        {t('sent')} <Moment at={acceptedAt} />
      </span>
      {deliveredAt && (
        <span>
          {t('delivered')} <Moment at={deliveredAt} />
        </span>
      )}
      {state === 'RETRYING' && nextAttemptAt && (
        <span>
          {t('next attempt')} <Moment at={nextAttemptAt} />
        </span>
      )}
      {isOnItsWay && (
        <span>
          {t('expires')} <Moment at={expiresAt} />
        </span>
      )}
    </Group>
  );
}
