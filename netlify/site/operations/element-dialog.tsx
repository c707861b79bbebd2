import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import type { OperationKind } from '#netlify/site/generated/graphql.ts';
import type { Instance } from '#netlify/site/instances/instance.ts';

import { type ElementChoice, stepChoices, timerChoices } from './element-choices.ts';
import { kindWords } from './operation-words.ts';
import { usePlan } from './plan.ts';

interface ElementDialogProps {
  readonly kind: OperationKind;
  readonly instance: Instance;
  readonly xml: string;
  readonly onClose: () => void;
}

/** Dialog for the kinds that need an element of the model: a timer to fire, a token to move. */
export function ElementDialog({ kind, instance, xml, onClose }: ElementDialogProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const moves = kind === 'MOVE_TOKEN';
  const places = moves ? currentChoices(instance) : timerChoices(xml);
  const [elementId, setElementId] = useState<string | null>(places.length === 1 ? (places[0]?.value ?? null) : null);
  const [toElementId, setToElementId] = useState<string | null>(null);
  const isWhole = elementId !== null && (!moves || toElementId !== null);
  const input = { kind, processInstanceIds: [instance.id], elementId, ...(moves && { toElementId }) };
  const named = (choices: readonly ElementChoice[]) => choices.map(({ value, label }) => ({ value, label: t(label) }));
  return (
    <ActionDialog
      title={t(kindWords[kind].name)}
      about={t(kindWords[kind].about)}
      submitLabel={t('Dry run')}
      isOpen
      onClose={onClose}
      onSubmit={() => isWhole && plan.mutate(input)}
      isSending={plan.isPending}
      error={plan.error}
    >
      <Select label={moves ? t('From') : t('Timer')} required data={named(places)} value={elementId} onChange={setElementId} />
      {moves && <Select label={t('To')} required searchable data={named(stepChoices(xml))} value={toElementId} onChange={setToElementId} />}
    </ActionDialog>
  );
}

const currentChoices = ({ currentElements }: Instance): ElementChoice[] => {
  const byId = new Map(currentElements.map(({ elementId, name }) => [elementId, name ?? elementId]));
  return [...byId].map(([value, label]) => ({ value, label }));
};
