import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from 'i18next';
import { useTranslation } from 'react-i18next';

import { AlertIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';

import type { Instance } from './instance.ts';
import { RetryIncident } from './retry-incident.tsx';

type Incident = Instance['incidents'][number];

/** Incidents of an instance: given up (red), for operators to retry, or about to be retried by the engine (orange). */
export function Incidents({ id, incidents }: Pick<Instance, 'id' | 'incidents'>) {
  useTranslation();
  const isOperator = useHasRole('operator');
  if (incidents.length === 0) return null;
  return (
    <Stack gap="sm">
      {incidents.map((incident) => (
        <Alert key={incident.id} color={incident.retrying ? 'orange' : 'red'} icon={<AlertIcon />} title={titleOf(incident)}>
          <Text size="sm" className="labelled-value">
            {incident.message}
          </Text>
          {incident.activityId && <DecisionAdvice activityId={incident.activityId} action={incident.action} />}
          <Text size="xs" c="dimmed" mt={4} component="div">
            <Moment at={incident.createdAt} />
          </Text>
          {isOperator && !incident.retrying && <RetryIncident id={incident.id} processInstanceId={id} />}
        </Alert>
      ))}
    </Stack>
  );
}

function titleOf({ elementName, activityId, retrying }: Incident): string {
  const element = elementName ? t(elementName) : t('The process');
  if (activityId) return t('{{element}}: the process rejected the decision, action needed', { element });
  return retrying ? t('{{element}} failed, retrying', { element }) : t('{{element}} failed: operator needed', { element });
}

/** Advice about a decision that the engine does not take, with a link to the Activity. */
function DecisionAdvice({ activityId, action }: { activityId: string; action: string | null }) {
  return (
    <Text size="sm" mt={4}>
      {action && `${t(action)} `}
      <Anchor
        inherit
        c="inherit"
        underline="always"
        renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId }} {...props} />}
      >
        {t('See the Activity')}
      </Anchor>
    </Text>
  );
}
