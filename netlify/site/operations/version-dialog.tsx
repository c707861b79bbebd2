import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import { useStartForms } from '#netlify/site/start/start-forms.ts';

import { type ChosenElements, MappingFields, mappingsOf } from './mapping-fields.tsx';
import { kindWords } from './operation-words.ts';
import { type Selected, usePlan } from './plan.ts';

interface VersionDialogProps {
  readonly selected: Selected;
  readonly processDefinitionKey: string;
  readonly onClose: () => void;
}

/** Dialog to migrate instances of one process to another version of it, the newest unless another one is chosen. */
export function VersionDialog({ selected, processDefinitionKey, onClose }: VersionDialogProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const newest = useStartForms().data?.find(({ key }) => key === processDefinitionKey)?.version ?? 0;
  const [chosen, setChosen] = useState<string | null>(null);
  const [mapped, setMapped] = useState<ChosenElements>({});
  const toVersion = Number(chosen ?? newest);
  const versions = Array.from({ length: newest }, (_, index) => String(newest - index));
  const choose = (version: string | null) => {
    setChosen(version);
    setMapped({});
  };
  return (
    <ActionDialog
      title={t(kindWords.MIGRATE.name)}
      about={t(kindWords.MIGRATE.about)}
      submitLabel={t('Dry run')}
      isOpen
      onClose={onClose}
      onSubmit={() => toVersion > 0 && plan.mutate({ kind: 'MIGRATE', ...selected, toVersion, mappings: mappingsOf(mapped) })}
      isSending={plan.isPending}
      error={plan.error}
    >
      <Select label={t('Version')} required allowDeselect={false} data={versions} value={String(toVersion)} onChange={choose} />
      <MappingFields
        selected={selected}
        processDefinitionKey={processDefinitionKey}
        toVersion={toVersion}
        chosen={mapped}
        onChange={setMapped}
      />
    </ActionDialog>
  );
}
