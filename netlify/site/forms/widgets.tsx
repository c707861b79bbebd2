import { Checkbox, Group, NumberInput, Radio, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { getInputProps } from '@rjsf/utils';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { inWords } from '#netlify/site/shared/words.ts';

import { useFieldFrame, type Widget } from './field-frame.tsx';
import { useCountries } from './countries.ts';

/** Turns an empty text into an absent one: a required text must not be empty. */
const typed = ({ onChange }: Widget) => ({
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.currentTarget.value || undefined),
});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Single-line field for text, e-mail address, link or number, depending on the schema. */
export function LineInput(props: Widget) {
  const frame = useFieldFrame(props);
  const { type, min, max, step } = getInputProps(props.schema, props.type, props.options, false);
  if (type === 'number') {
    const bounds = { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) };
    return (
      <NumberInput
        {...frame}
        {...bounds}
        step={typeof step === 'number' ? step : 1}
        value={typeof props.value === 'number' ? props.value : ''}
        onChange={(next) => props.onChange(next === '' ? undefined : next)}
      />
    );
  }
  return <TextInput {...frame} type={type ?? 'text'} value={textOf(props.value)} {...typed(props)} />;
}

export function LongTextWidget(props: Widget) {
  const frame = useFieldFrame(props);
  return <Textarea {...frame} autosize minRows={3} maxRows={12} value={textOf(props.value)} {...typed(props)} />;
}

/** Date field of the browser, for typing or picking. */
export function DateWidget(props: Widget) {
  return <TextInput {...useFieldFrame(props)} type="date" value={textOf(props.value)} {...typed(props)} />;
}

export function CheckWidget(props: Widget) {
  const { required: _, ...frame } = useFieldFrame(props);
  return (
    <Checkbox {...frame} checked={props.value === true} onChange={(event) => props.onChange(event.currentTarget.checked)} mt="xs" mb="xs" />
  );
}

/** Few choices as cards, all in view, each large enough for a thumb. */
export function ChoiceWidget(props: Widget) {
  const { t } = useTranslation();
  const { disabled, ...frame } = useFieldFrame(props);
  const choices = props.options.enumOptions ?? [];
  return (
    <Radio.Group {...frame} value={typeof props.value === 'string' ? props.value : null} onChange={props.onChange}>
      <SimpleGrid cols={{ base: 1, xs: Math.min(choices.length, 3) }} spacing="xs" mt={6} mb={4}>
        {choices.map((choice) => (
          <Radio.Card key={String(choice.value)} value={String(choice.value)} p="sm" className="choice-card" disabled={disabled}>
            <Group wrap="nowrap" gap="sm">
              <Radio.Indicator />
              <Text size="sm" fw={500}>
                {t(inWords(choice.label))}
              </Text>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

export function SelectWidget(props: Widget) {
  const { t } = useTranslation();
  const choices = (props.options.enumOptions ?? []).map(({ value, label }) => ({ value: String(value), label: t(inWords(label)) }));
  return <Pick props={props} choices={choices} />;
}

/** Select of countries by name, in the viewer's language; the value is the two-letter code of ISO 3166. */
export function CountryWidget(props: Widget) {
  return <Pick props={props} choices={useCountries()} />;
}

function Pick({ props, choices }: { props: Widget; choices: readonly { readonly value: string; readonly label: string }[] }) {
  const { t } = useTranslation();
  const frame = useFieldFrame(props);
  return (
    <Select
      {...frame}
      data={choices}
      searchable
      clearable={!frame.required}
      nothingFoundMessage={t('Nothing is called that.')}
      value={typeof props.value === 'string' ? props.value : null}
      onChange={(next) => props.onChange(next ?? undefined)}
    />
  );
}
