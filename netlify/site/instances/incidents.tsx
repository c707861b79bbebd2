import { Alert, Stack, Text } from '@mantine/core';

import { AlertIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';

import type { Instance } from './instance.ts';

/** What the engine gave up on (red), or is about to try again (orange). */
export function Incidents({ incidents }: { incidents: Instance['incidents'] }) {
  if (incidents.length === 0) return null;
  return (
    <Stack gap="sm">
      {incidents.map((incident) => (
        <Alert
          key={incident.id}
          color={incident.retrying ? 'orange' : 'red'}
          icon={<AlertIcon />}
          title={`${incident.elementName ?? 'The process'} ${incident.retrying ? 'failed and is tried again' : 'failed: an operator is needed'}`}
        >
          <Text size="sm" className="labelled-value">
            {incident.message}
          </Text>
          <Text size="xs" c="dimmed" mt={4} component="div">
            <Moment at={incident.createdAt} />
          </Text>
        </Alert>
      ))}
    </Stack>
  );
}
