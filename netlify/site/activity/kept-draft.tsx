import { Button, CopyButton, Group, Text } from '@mantine/core';

import { LabelledList } from '#netlify/site/shared/labelled-list.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import type { useDraft } from './draft.ts';

/** What the person had typed when the Activity was closed or taken over before they sent it. */
export function KeptDraft({ typed }: { typed: ReturnType<typeof useDraft> }) {
  const fields = Object.entries(typed.draft).filter(([, value]) => value !== undefined && value !== '');
  if (fields.length === 0) return null;
  const text = fields.map(([name, value]) => `${inWords(name)}: ${String(value)}`).join('\n');
  return (
    <Section title="What you had typed">
      <Text size="sm" c="dimmed" mb="xs">
        It was not sent. It stays in this tab until you discard it.
      </Text>
      <LabelledList values={typed.draft} />
      <Group mt="md" gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="light" onClick={copy}>
              {copied ? 'Copied' : 'Copy the text'}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" color="gray" onClick={typed.clear}>
          Discard
        </Button>
      </Group>
    </Section>
  );
}
