import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { InstanceBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';

/** Link to the instance that has called this one. */
export function Caller({ caller }: { caller: NonNullable<Instance['calledBy']> }) {
  const { t } = useTranslation();
  return (
    <span>
      {t('called by')} <InstanceAnchor instance={caller} />
    </span>
  );
}

/** Instances that call activities have started, the newest first. */
export function CalledInstances({ instances }: { instances: Instance['calledInstances'] }) {
  const { t } = useTranslation();
  if (instances.length === 0) return null;
  return (
    <Section title={t('Called processes')}>
      <Stack gap="xs">
        {instances.map((instance) => (
          <Group key={instance.id} gap="xs">
            <InstanceAnchor instance={instance} />
            <InstanceBadge status={instance.status} suspended={instance.suspended} />
            <Text size="xs" c="dimmed" component="div">
              {t('started')} <Moment at={instance.startedAt} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

function InstanceAnchor({ instance: { id, processDefinitionKey, businessKey } }: { instance: NonNullable<Instance['calledBy']> }) {
  const { t } = useTranslation();
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId: id }} {...props} />}>
      {t(inWords(processDefinitionKey))}
      {businessKey !== null && ` ${businessKey}`}
    </Anchor>
  );
}
