import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import { IgnoreErrorGroupDocument, ReopenErrorGroupDocument, ResolveErrorGroupDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { startOfDay } from '#netlify/site/shared/days.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

import type { Group } from './group.ts';
import { RetryGroup } from './retry-group.tsx';

/** Buttons of a group, those that its state allows. */
export function GroupActions({ group }: { group: Group }) {
  const { id, state, waitingCount, retryingCount } = group;
  const isSolved = waitingCount + retryingCount === 0;
  return (
    <>
      {waitingCount > 0 && <RetryGroup id={id} count={waitingCount} />}
      {state !== 'RESOLVED' && isSolved && <ResolveButton id={id} />}
      {state === 'OPEN' && <IgnoreButton id={id} />}
      {state !== 'OPEN' && <ReopenButton id={id} />}
    </>
  );
}

interface ReasonedAction {
  readonly label: string;
  readonly about: string;
  readonly help: string;
  readonly act: (reason: string) => Promise<unknown>;
  readonly children?: React.ReactNode;
}

/** Button with a dialog that asks for a reason. */
function ReasonButton({ label, about, help, act, children }: ReasonedAction) {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => act(reason.trim()),
    onSuccess: dialog.close,
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        {label}
      </Button>
      <ActionDialog
        title={label}
        about={about}
        submitLabel={label}
        isOpen={isOpen}
        onClose={dialog.close}
        onSubmit={() => change.mutate()}
        isSending={change.isPending}
        error={change.error}
      >
        {children}
        <NoteField label={t('Reason')} description={help} required data-autofocus value={reason} onChange={setReason} />
      </ActionDialog>
    </>
  );
}

function ResolveButton({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('Resolve')}
      about={t('Marks the cause as removed. Opens again by itself when the failure recurs.')}
      help={t('What was done. Recorded in the audit.')}
      act={(reason) => callApi(ResolveErrorGroupDocument, { id, reason })}
    />
  );
}

function ReopenButton({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('Open again')}
      about={t('Shows the group among the open ones again.')}
      help={t('Recorded in the audit.')}
      act={(reason) => callApi(ReopenErrorGroupDocument, { id, reason })}
    />
  );
}

type Condition = 'COUNT' | 'TIME' | 'GOOD';

function IgnoreButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const [condition, setCondition] = useState<Condition>('COUNT');
  const [occurrences, setOccurrences] = useState<number | string>(10);
  const [day, setDay] = useState('');
  const ignore = (reason: string) =>
    callApi(IgnoreErrorGroupDocument, {
      id,
      reason,
      until: condition === 'TIME' && day !== '' ? startOfDay(day) : null,
      occurrences: condition === 'COUNT' ? Number(occurrences) : null,
    });
  return (
    <ReasonButton
      label={t('Ignore')}
      about={t('Takes the group out of the open ones. Its incidents stay as they are.')}
      help={t('Why nothing is to be done. Recorded in the audit.')}
      act={ignore}
    >
      <Select
        label={t('Until')}
        allowDeselect={false}
        data={[
          { value: 'COUNT', label: t('a number of further occurrences') },
          { value: 'TIME', label: t('a day') },
          { value: 'GOOD', label: t('for good') },
        ]}
        value={condition}
        onChange={(chosen) => setCondition(chosen === 'TIME' || chosen === 'GOOD' ? chosen : 'COUNT')}
      />
      {condition === 'COUNT' && (
        <NumberInput
          label={t('Further occurrences')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          value={occurrences}
          onChange={setOccurrences}
        />
      )}
      {condition === 'TIME' && (
        <TextInput type="date" required label={t('Day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      )}
    </ReasonButton>
  );
}
