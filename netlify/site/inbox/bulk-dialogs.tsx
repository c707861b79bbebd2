import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import type { FormValue } from '#netlify/site/forms/form-schema.ts';
import { SchemaForm } from '#netlify/site/forms/schema-form.tsx';
import { type ActivityRowFragment, BulkFormDocument } from '#netlify/site/generated/graphql.ts';
import { PersonPicker } from '#netlify/site/people/person-picker.tsx';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

import type { BulkAction } from './bulk-actions.ts';

interface BulkDialogProps {
  activities: readonly ActivityRowFragment[];
  onSend: (action: BulkAction) => void;
  onClose: () => void;
  isSending: boolean;
  /** Reason why the action changed none of the Activities. */
  error: Error | null;
}

/** Dialog for the assignee and the reason. */
export function BulkAssignDialog({ activities, onSend, onClose, isSending, error }: BulkDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => (person ? onSend({ kind: 'assign', assignee: person, note: note.trim() || null }) : setMissing(true));
  return (
    <ActionDialog
      title={t('Assign {{number}} Activities', { number: numberInWords(activities.length) })}
      about={t('Assigns the Activity to this person, who then decides.')}
      submitLabel={t('Assign')}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      isSending={isSending}
      error={error}
    >
      <PersonPicker
        label={t('To whom')}
        value={person}
        onChange={setPerson}
        error={isMissing && person === null ? t('Please choose one.') : undefined}
      />
      <NoteField label={t('Note')} description={t('Reason; recorded in the history.')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}

// A definition without a form needs only a confirmation.
const noFields = { type: 'object', properties: {} } as const;

/** Dialog with the common form of all Activities, filled in once. */
export function BulkCompleteDialog({ activities, onSend, onClose, isSending, error }: BulkDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState<FormValue>({});
  const first = activities[0]?.id ?? '';
  const form = useQuery({ queryKey: ['bulk-form', first], queryFn: async () => (await callApi(BulkFormDocument, { id: first })).activity });
  const problem = error ?? form.error;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Decide {{number}} Activities', { number: numberInWords(activities.length) })}
      centered
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('Every selected Activity gets the same decision. A failure does not affect the others.')}
      </Text>
      {problem && <ProblemAlert title={t('Not done')} error={new Error(t(toApiError(problem).message))} />}
      {form.isPending && <LoadingState />}
      {form.data && (
        <SchemaForm
          label={t('Your decision')}
          schema={form.data.formSchema ?? noFields}
          formUi={form.data.formUi}
          value={value}
          onChange={setValue}
          onSubmit={(decision) => !isSending && onSend({ kind: 'complete', decision })}
          submitLabel={t('Send decision')}
          isSending={isSending}
          fieldError={fieldProblemOf(error ? toApiError(error) : null)}
        />
      )}
    </Modal>
  );
}
