import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { AlertIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';

import type { Instance } from './instance.ts';
import { RetryIncident } from './retry-incident.tsx';

/** What the engine gave up on (red), which operators can have tried again, or is about to try again by itself (orange). */
export function Incidents({ id, incidents }: Pick<Instance, 'id' | 'incidents'>) {
  const { t } = useTranslation();
  const isOperator = useHasRole('operator');
  const nameOf = ({ elementName }: Instance['incidents'][number]) => (elementName ? t(elementName) : t('The process'));
  if (incidents.length === 0) return null;
  return (
    <Stack gap="sm">
      {incidents.map((incident) => (
        <Alert
          key={incident.id}
          color={incident.retrying ? 'orange' : 'red'}
          icon={<AlertIcon />}
          title={
            incident.retrying
              ? t('{{element}} failed and is tried again', { element: nameOf(incident) })
              : t('{{element}} failed: an operator is needed', { element: nameOf(incident) })
          }
        >
          <Text size="sm" className="labelled-value">
            {incident.message}
          </Text>
          <Text size="xs" c="dimmed" mt={4} component="div">
            <Moment at={incident.createdAt} />
          </Text>
          {isOperator && !incident.retrying && <RetryIncident id={incident.id} processInstanceId={id} />}
        </Alert>
      ))}
    </Stack>
  );
}
