import { Group, Radio, SimpleGrid, Text, TextInput, Textarea } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';

import { inWords } from '#netlify/site/shared/words.ts';

import type { FormSchema, FormValue } from './form-schema.ts';

type Widget = WidgetProps<FormValue, FormSchema>;

/** Few choices, all in view, each large enough for a thumb. */
export function ChoiceWidget({ id, label, value, required, disabled, options, schema, rawErrors, onChange }: Widget) {
  const choices = options.enumOptions ?? [];
  return (
    <Radio.Group
      id={id}
      label={label}
      description={schema.description}
      required={required ?? false}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      error={rawErrors?.join(' ')}
    >
      <SimpleGrid cols={{ base: 1, xs: Math.min(choices.length, 3) }} spacing="xs" mt={6} mb={4}>
        {choices.map((choice) => (
          <Radio.Card key={String(choice.value)} value={String(choice.value)} p="sm" className="choice-card" disabled={disabled ?? false}>
            <Group wrap="nowrap" gap="sm">
              <Radio.Indicator />
              <Text size="sm" fw={500}>
                {inWords(choice.label)}
              </Text>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

export function LongTextWidget({ id, label, value, required, disabled, placeholder, schema, rawErrors, onChange }: Widget) {
  return (
    <Textarea
      id={id}
      label={label}
      description={schema.description}
      required={required ?? false}
      disabled={disabled ?? false}
      placeholder={placeholder}
      autosize
      minRows={3}
      maxRows={12}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      error={rawErrors?.join(' ')}
    />
  );
}

/** The browser's own date field: typed or picked, as the device is used to. */
export function DateWidget({ id, label, value, required, disabled, schema, rawErrors, onChange }: Widget) {
  return (
    <TextInput
      id={id}
      type="date"
      label={label}
      description={schema.description}
      required={required ?? false}
      disabled={disabled ?? false}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      error={rawErrors?.join(' ')}
    />
  );
}
