import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyboardIcon } from './icons.tsx';
import { useKeys } from './use-keys.ts';

const KeyDialog = lazy(async () => ({ default: (await import('./key-dialog.tsx')).KeyDialog }));

/** Overview of the keys, opened by a button or by '?'. */
export function KeyHelp() {
  const { t } = useTranslation();
  const [isOpen, help] = useDisclosure(false);
  useKeys({ '?': help.open });
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={34} visibleFrom="sm" aria-label={t('Keys')} aria-keyshortcuts="?" onClick={help.open}>
        <KeyboardIcon />
      </ActionIcon>
      <Suspense>{isOpen && <KeyDialog onClose={help.close} />}</Suspense>
    </>
  );
}
