import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { InstancesQuery } from '#netlify/site/generated/graphql.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { InstanceBadge } from '#netlify/site/shared/status-badge.tsx';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

type Instance = InstancesQuery['processInstances']['nodes'][number];

/** One instance in the list: what it is about, where it is, and what went wrong. */
export function InstanceLink({ instance }: { instance: Instance }) {
  const incident = instance.incidents[0];
  return (
    <Link to="/instances/$processInstanceId" params={{ processInstanceId: instance.id }} className="card-link">
      <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {instance.businessKey ?? instance.id}
        </Text>
        <InstanceBadge status={instance.status} />
      </Group>
      <Text component="div" size="sm" c="dimmed" mt={2}>
        <Facts>
          <span>{inWords(instance.processDefinitionKey)}</span>
          <span>
            started <Moment at={instance.startedAt} />
          </span>
          {instance.endedAt && <span>took {durationInWords(Date.parse(instance.endedAt) - Date.parse(instance.startedAt))}</span>}
          <Whereabouts instance={instance} />
        </Facts>
      </Text>
      {incident && (
        <Text size="sm" c={incident.retrying ? 'orange.9' : 'red.8'} mt={4} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
          {incident.elementName ? `${incident.elementName}: ` : ''}
          {incident.message}
        </Text>
      )}
    </Link>
  );
}

function Whereabouts({ instance }: { instance: Instance }) {
  if (instance.outcome) return <span>{instance.outcome}</span>;
  const names = [...new Set(instance.currentElements.map(({ name, elementId }) => name ?? inWords(elementId)))];
  return names.length > 0 ? <span>now at {names.join(', ')}</span> : null;
}
