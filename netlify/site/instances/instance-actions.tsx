import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ExternalIcon } from '#netlify/site/shared/icons.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';

import { CancelInstance } from './cancel-instance.tsx';
import { DeliverMessage } from './deliver-message.tsx';
import type { Instance } from './instance.ts';

const dashboardUrl = import.meta.env.VITE_INNGEST_DASHBOARD ?? (import.meta.env.DEV ? 'http://127.0.0.1:8288/runs' : null);

/** Buttons for actions on an instance, by role. */
export function InstanceActions({ instance, xml }: { instance: Instance; xml: string | undefined }) {
  const { t } = useTranslation();
  const isOperator = useHasRole('operator');
  const isClerk = useHasRole('clerk');
  const isRunning = instance.endedAt === null;
  return (
    <>
      {isRunning && isClerk && xml && <DeliverMessage instance={instance} xml={xml} />}
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
