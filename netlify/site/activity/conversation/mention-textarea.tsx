import { Combobox, Group, Text, Textarea, useCombobox } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FindPeopleQuery } from '#netlify/site/generated/graphql.ts';
import { usePeopleSearch } from '#netlify/site/people/person-picker.tsx';

import { completeMention, openMention } from './mentions.ts';

interface MentionTextareaProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Sends the text, on Ctrl+Enter. */
  onSend: (event: SyntheticEvent) => void;
  error?: string | undefined;
}

/** Text field that offers people after an `@`: arrows choose, Enter accepts, Escape closes. */
export function MentionTextarea({ label, value, onChange, onSend, error }: MentionTextareaProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const mention = openMention(value, caret);
  const people = usePeopleSearch(mention?.search ?? '', mention !== null);
  // The people may still be the answer to the letters before.
  const fits = (text: string) => text.toLowerCase().includes(mention?.search.toLowerCase() ?? '');
  const offered = mention ? (people.data ?? []).filter(({ id, name }) => fits(id) || fits(name)) : [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const note = ({ value: text, selectionStart }: HTMLTextAreaElement) => {
    setCaret(selectionStart);
    if (openMention(text, selectionStart)) combobox.openDropdown();
    else combobox.closeDropdown();
  };
  const take = (id: string) => {
    const done = completeMention(value, caret, id);
    onChange(done.text);
    setCaret(done.caret);
    combobox.closeDropdown();
    // After React has written the text, which moves the caret to the end.
    requestAnimationFrame(() => field.current?.setSelectionRange(done.caret, done.caret));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} position="bottom-start" width={280}>
      <Combobox.Target withExpandedAttribute={false}>
        <Textarea
          ref={field}
          label={label}
          description={t('Type @ to mention somebody. They are notified.')}
          autosize
          minRows={2}
          maxRows={10}
          value={value}
          error={error}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            note(event.currentTarget);
          }}
          onClick={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend(event);
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <OfferedPeople people={offered} />
    </Combobox>
  );
}

function OfferedPeople({ people }: { people: FindPeopleQuery['people'] }) {
  const { t } = useTranslation();
  return (
    <Combobox.Dropdown hidden={people.length === 0}>
      <Combobox.Options aria-label={t('People')}>
        {people.map(({ id, name }) => (
          <Combobox.Option key={id} value={id}>
            <Group gap="xs" justify="space-between">
              <Text size="sm">{name}</Text>
              <Text size="xs" c="dimmed">
                @{id}
              </Text>
            </Group>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
