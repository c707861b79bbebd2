import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SearchIcon } from './icons.tsx';
import { KeyHint } from './key-hint.tsx';
import { useKeys } from './use-keys.ts';

const typingPauseMs = 250;

/** Search field for Activities, focused by the key '/', too. `onChange` is called after a pause in typing. */
export function SearchField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const ask = useDebouncedCallback(onChange, typingPauseMs);
  useKeys({ '/': () => field.current?.focus() });
  // The field follows the address: after a saved filter, or on the way back.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(text);
  }, [text]);
  return (
    <TextInput
      ref={field}
      type="search"
      className="search-field"
      aria-label={t('Search')}
      aria-keyshortcuts="/"
      placeholder={t('Words in title, description or business key')}
      leftSection={<SearchIcon size={16} />}
      rightSection={<KeyHint name="/" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
