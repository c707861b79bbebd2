import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

interface TypedFilterProps {
  name: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Whether the name stands inside the field, not above it. */
  isBare?: boolean;
  placeholder?: string;
  /** Sentence on a text that cannot be used. */
  problem?: string | undefined;
}

const typingPauseMs = 250;

/** Text field of a filter. `onChange` is called after a pause in typing; the field follows the address otherwise. */
export function TypedFilter({ name, value, onChange, isBare = false, placeholder, problem }: TypedFilterProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value ?? '');
  const ask = useDebouncedCallback((text: string) => onChange(text === '' ? undefined : text), typingPauseMs);
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(value ?? '');
  }, [value]);
  return (
    <TextInput
      ref={field}
      {...(isBare ? { 'aria-label': name, placeholder: name } : { label: name, placeholder })}
      value={typed}
      error={problem}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
