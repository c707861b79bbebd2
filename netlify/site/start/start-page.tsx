import { Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { StartIcon } from '#netlify/site/shared/icons.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { SuspendedBadge } from '#netlify/site/shared/status-badge.tsx';

import { ClerksOnly } from './clerks-only.tsx';
import { useStartForms } from './start-forms.ts';

/** Start page: every deployed process definition. */
export function StartPage() {
  const { t } = useTranslation();
  return (
    <ClerksOnly>
      <Page title={t('Start a process')}>
        <Definitions />
      </Page>
    </ClerksOnly>
  );
}

function Definitions() {
  const { t } = useTranslation();
  const forms = useStartForms();
  return (
    <>
      {!forms.data && (forms.error ? <ErrorState error={forms.error} /> : <LoadingState />)}
      {forms.data?.length === 0 && (
        <EmptyState icon={<StartIcon size={28} />} title={t('Nothing is deployed yet')}>
          {t('Deploy the models with npm start; they appear here automatically.')}
        </EmptyState>
      )}
      {forms.data && forms.data.length > 0 && (
        <Paper withBorder style={{ overflow: 'hidden' }}>
          {forms.data.map((definition) => (
            <Link
              key={definition.id}
              to="/start/$processDefinitionKey"
              params={{ processDefinitionKey: definition.key }}
              className="card-link"
            >
              <Group gap="xs">
                <Text fw={600}>{t(definition.name)}</Text>
                {definition.suspended && <SuspendedBadge />}
              </Group>
              <Text size="sm" c="dimmed">
                {t('Version {{version}}', { version: definition.version })}
              </Text>
            </Link>
          ))}
        </Paper>
      )}
    </>
  );
}
