import { Button, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { OutcomeButton } from './form-hints.ts';
import { useFieldFrame, type Widget } from './field-frame.tsx';

/** Colour of each tone, also of the button that sends the decision. */
export const toneColors: Readonly<Record<OutcomeButton['tone'], string>> = {
  positive: 'teal.9',
  negative: 'red.9',
  neutral: 'indigo.8',
};

/** Outcomes of a decision as buttons. The pressed button shows the fields of its outcome; another button sends the decision. */
export function OutcomeWidget(props: Widget) {
  const { t } = useTranslation();
  const { id, label, error, disabled, description } = useFieldFrame(props);
  const buttons = (props.options['buttons'] ?? []) as readonly OutcomeButton[];
  return (
    <Input.Wrapper label={label} labelElement="div" required description={description} error={error}>
      <Group component="fieldset" id={id} tabIndex={-1} aria-label={t(props.label)} gap="xs" className="outcomes">
        {buttons.map(({ value, label: name, tone }) => {
          const isChosen = props.value === value;
          return (
            <Button
              key={value}
              color={toneColors[tone]}
              variant={isChosen ? 'filled' : 'default'}
              className="outcome"
              data-tone={tone}
              aria-pressed={isChosen}
              disabled={disabled}
              onClick={() => props.onChange(value)}
            >
              {t(name)}
            </Button>
          );
        })}
      </Group>
    </Input.Wrapper>
  );
}
