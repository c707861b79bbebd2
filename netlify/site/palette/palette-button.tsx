import { ActionIcon, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { withTexts } from '#netlify/site/i18n/i18n.ts';
import { SearchIcon } from '#netlify/site/shared/icons.tsx';
import { KeyHint } from '#netlify/site/shared/key-hint.tsx';

const Palette = lazy(withTexts('pages', async () => ({ default: (await import('./palette.tsx')).Palette })));

/** Command palette, opened by a button or by Ctrl+K, also while typing; not over another dialog. Loaded when it is opened first. */
export function PaletteButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    setOpen(true);
  };
  const toggle = () => {
    if (isOpen) setOpen(false);
    else if (!document.querySelector('[role="dialog"]:not([data-palette])')) open();
  };
  // In text fields, too.
  useHotkeys([['mod+K', toggle]], [], true);
  const label = t('Search or go to…');
  const props = { 'aria-keyshortcuts': 'Control+K Meta+K', onClick: open };
  return (
    <>
      <ActionIcon {...props} aria-label={label} hiddenFrom="sm" variant="subtle" color="gray" size={34}>
        <SearchIcon />
      </ActionIcon>
      <Button
        {...props}
        visibleFrom="sm"
        variant="default"
        size="xs"
        fw={400}
        mr="xs"
        leftSection={<SearchIcon size={14} />}
        rightSection={<KeyHint name="Ctrl K" />}
      >
        {label}
      </Button>
      <Suspense>{wasOpened && <Palette isOpen={isOpen} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
