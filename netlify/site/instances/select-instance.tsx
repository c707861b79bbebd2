import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { InstanceSelection } from '#netlify/site/operations/instance-selection.tsx';

import type { ListedInstance } from './instance-columns.tsx';

interface SelectInstanceProps {
  instance: ListedInstance;
  selection: InstanceSelection;
}

/** Checkbox that selects an instance for an operation. */
export function SelectInstance({ instance: { id, businessKey }, selection }: SelectInstanceProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      aria-label={t('Select {{name}}', { name: businessKey ?? id })}
      checked={selection.has(id)}
      onChange={() => selection.toggle(id)}
    />
  );
}
