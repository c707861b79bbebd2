import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { OperateInstance } from '#netlify/site/operations/operate-instance.tsx';
import { ExternalIcon } from '#netlify/site/shared/icons.tsx';
import { dashboardUrl } from '#netlify/site/shared/inngest-dashboard.ts';
import { useHasRole } from '#netlify/site/shared/session.ts';

import { CancelInstance } from './cancel-instance.tsx';
import { DeliverMessage } from './deliver-message.tsx';
import type { Instance } from './instance.ts';

/** Buttons for actions on an instance, by role. */
export function InstanceActions({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const isOperator = useHasRole('operator');
  const isClerk = useHasRole('clerk');
  const isRunning = instance.endedAt === null;
  return (
    <>
      {isRunning && isClerk && <DeliverMessage instance={instance} />}
      {isOperator && <OperateInstance instance={instance} />}
      {isRunning && isOperator && <CancelInstance instance={instance} />}
      {dashboardUrl && (
        <Button
          component="a"
          href={dashboardUrl}
          target="_blank"
          rel="noreferrer"
          variant="default"
          size="xs"
          rightSection={<ExternalIcon size={14} />}
        >
          {t('Inngest runs')}
        </Button>
      )}
    </>
  );
}
