import { ActionIcon, Box, Group, Text, Tooltip } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HistoryIcon } from '#netlify/site/shared/icons.tsx';
import { isStructured, valueInWords } from '#netlify/site/shared/labelled-list.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';
import { VariableHistory } from './variable-history.tsx';

/** Variables of an instance, those that are hidden from the viewer without their values; each with its changes on demand. */
export function InstanceVariables({ instance: { id, variables, hiddenVariables } }: { instance: Instance }) {
  const { t } = useTranslation();
  const shown = Object.entries(variables);
  if (shown.length + hiddenVariables.length === 0) {
    return (
      <Section title={t('Variables')}>
        <Text size="sm" c="dimmed">
          {t('It has none.')}
        </Text>
      </Section>
    );
  }
  return (
    <Section title={t('Variables')}>
      <dl className="labelled-list">
        {shown.map(([name, value]) => (
          <Variable key={name} instanceId={id} name={name} isWide={isStructured(value)}>
            {valueInWords(value)}
          </Variable>
        ))}
        {hiddenVariables.map((name) => (
          <Variable key={name} instanceId={id} name={name} isWide={false}>
            <Text span inherit c="dimmed">
              {t('Hidden from you')}
            </Text>
          </Variable>
        ))}
      </dl>
    </Section>
  );
}

interface VariableProps {
  instanceId: string;
  name: string;
  /** Whether the value needs the whole width. */
  isWide: boolean;
  children: ReactNode;
}

function Variable({ instanceId, name, isWide, children }: VariableProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const label = t('Changes of {{name}}', { name: t(inWords(name)) });
  return (
    <Box className={isWide ? 'labelled-row is-wide' : 'labelled-row'}>
      <Text component="dt" size="sm" c="dimmed">
        {t(inWords(name))}
      </Text>
      <Text component="dd" size="sm" m={0} className="labelled-value">
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
          <div className="variable-value">{children}</div>
          <Tooltip label={label}>
            <ActionIcon
              variant={isOpen ? 'light' : 'subtle'}
              color="gray"
              size="sm"
              aria-label={label}
              aria-expanded={isOpen}
              aria-controls={panel}
              onClick={() => setOpen(!isOpen)}
            >
              <HistoryIcon size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
        <div id={panel} hidden={!isOpen}>
          {isOpen && <VariableHistory instanceId={instanceId} name={name} label={label} />}
        </div>
      </Text>
    </Box>
  );
}
