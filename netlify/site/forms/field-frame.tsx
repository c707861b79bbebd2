import { Badge, Group, Text } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';
import { LockIcon } from '#netlify/site/shared/icons.tsx';

import type { FormSchema, FormValue } from './form-schema.ts';

export type Widget = WidgetProps<FormValue, FormSchema>;

/** Frame of every field for Mantine's inputs, for all widgets: label, helps, mark of private fields, and errors. */
export function useFieldFrame({ id, label, required, disabled, readonly, schema, options, rawErrors }: Widget) {
  const { t } = useTranslation();
  const hint: unknown = options['help'];
  const helps = [schema.description, typeof hint === 'string' ? hint : undefined].filter((text) => text !== undefined);
  const isPrivate = schema['private'] === true;
  const shown: ReactNode = isPrivate ? <PrivateLabel label={t(label)} /> : t(label);
  const errors = rawErrors?.map((error) => t(error)) ?? [];
  return {
    id,
    label: shown,
    // The star marks the field for the eye, `required` for screen readers.
    required: required ?? false,
    disabled: Boolean(disabled) || Boolean(readonly),
    description: helps.length > 0 ? helps.map((text) => t(text)).join(' ') : undefined,
    error: errors.length > 0 ? [...new Set(errors)].join(' ') : undefined,
  };
}

function PrivateLabel({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} component="span" display="inline-flex">
      {label}
      <Badge component="span" size="sm" variant="light" color="grape" tt="none" leftSection={<LockIcon size={11} />}>
        {t('private')}
      </Badge>
    </Group>
  );
}

/** Subject of a form, which decides who reads its private fields. */
export type FormSubject = 'activity' | 'instance';

const privateNotes: Readonly<Record<FormSubject, string>> = {
  activity: phrase('Private: visible only to people who can decide this Activity. Not included in lists, messages or logs.'),
  instance: phrase('Private: visible only to people who take part in this instance. Not included in lists, messages or logs.'),
};

/** Note under a form with private fields: names their readers. */
export function PrivateNote({ of }: { of: FormSubject }) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {t(privateNotes[of])}
    </Text>
  );
}

/** Whether any field, in any case of the form, is private. */
export function hasPrivateField(schema: FormSchema): boolean {
  return JSON.stringify(schema).includes('"private":true');
}
