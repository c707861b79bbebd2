import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { InstancesQuery } from '#netlify/site/generated/graphql.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { InstanceBadge } from '#netlify/site/shared/status-badge.tsx';
import { tookInWords } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

type Instance = InstancesQuery['processInstances']['nodes'][number];

/** Row of an instance in the list: subject, current place, and incident. */
export function InstanceLink({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const incident = instance.incidents[0];
  return (
    <Link to="/instances/$processInstanceId" params={{ processInstanceId: instance.id }} className="card-link">
      <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {instance.businessKey ?? instance.id}
        </Text>
        <InstanceBadge status={instance.status} suspended={instance.suspended} />
      </Group>
      <Text component="div" size="sm" c="dimmed" mt={2}>
        <Facts>
          <span>{t(inWords(instance.processDefinitionKey))}</span>
          <span>
            {t('started')} <Moment at={instance.startedAt} />
          </span>
          {instance.endedAt && <span>{tookInWords(instance.startedAt, instance.endedAt)}</span>}
          <Whereabouts instance={instance} />
        </Facts>
      </Text>
      {incident && (
        <Text
          size="sm"
          className={incident.retrying ? 'incident-text' : 'incident-text is-final'}
          mt={4}
          lineClamp={2}
          style={{ overflowWrap: 'anywhere' }}
        >
          {incident.elementName ? `${t(incident.elementName)}: ` : ''}
          {incident.message}
        </Text>
      )}
    </Link>
  );
}

function Whereabouts({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  if (instance.outcome) return <span>{t(instance.outcome)}</span>;
  const names = [...new Set(instance.currentElements.map(({ name, elementId }) => t(name ?? inWords(elementId))))];
  return names.length > 0 ? <span>{t('now at {{elements}}', { elements: names.join(', ') })}</span> : null;
}
