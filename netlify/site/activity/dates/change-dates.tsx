import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ActivityChanges, type ActivityDetailFragment, ChangeActivityDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

import { ActionDialog } from '../action-dialog.tsx';
import { useActivityMutation } from '../activity-mutation.ts';
import { DialogButton } from '../dialog-button.tsx';
import { fromLocalInput, toLocalInput } from './local-time.ts';
import { priorities, priorityName } from './priority.ts';

/** Dialog for priority, due date and follow-up date, as far as this person may change them. */
export function ChangeDates({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const isAllowed = activity.may.includes('CHANGE') || activity.may.includes('FOLLOW_UP');
  return (
    <DialogButton label={t('Change')} isAllowed={isAllowed}>
      {({ isOpen, close }) => isOpen && <ChangeDialog activity={activity} onClose={close} />}
    </DialogButton>
  );
}

function ChangeDialog({ activity, onClose }: { activity: ActivityDetailFragment; onClose: () => void }) {
  const { t } = useTranslation();
  // The fields and their values belong to the version at the opening of the dialog.
  const [before] = useState(activity);
  const mayChangeAll = before.may.includes('CHANGE');
  const [priority, setPriority] = useState<string>(priorityName(before.priority));
  const [dueAt, setDueAt] = useState(toLocalInput(before.dueAt));
  const [followUpAt, setFollowUpAt] = useState(toLocalInput(before.followUpAt));
  const [note, setNote] = useState('');
  const change = useActivityMutation(activity.id, async (changes: ActivityChanges) => {
    const { id, version } = activity;
    return (await callApi(ChangeActivityDocument, { id, version, changes, note: note.trim() || null })).changeActivity;
  });
  const submit = () => {
    const changes: ActivityChanges = {
      ...(priority !== priorityName(before.priority) && { priority: new Map<string, number>(Object.entries(priorities)).get(priority) }),
      ...(dueAt !== toLocalInput(before.dueAt) && { dueAt: fromLocalInput(dueAt) }),
      ...(followUpAt !== toLocalInput(before.followUpAt) && { followUpAt: fromLocalInput(followUpAt) }),
    };
    if (Object.keys(changes).length === 0) return onClose();
    return change.mutate(changes, { onSuccess: onClose });
  };
  return (
    <ActionDialog
      title={t('Priority and dates')}
      about={t('Dates are for people: they move no timer of the process.')}
      submitLabel={t('Save')}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      isSending={change.isPending}
      error={change.error}
    >
      {mayChangeAll && (
        <>
          <Select
            label={t('Priority')}
            allowDeselect={false}
            data={Object.keys(priorities).map((name) => ({ value: name, label: t(name) }))}
            value={priority}
            onChange={(next) => next && setPriority(next)}
          />
          <MomentInput label={t('Due')} value={dueAt} onChange={setDueAt} />
        </>
      )}
      <MomentInput
        label={t('Follow up')}
        description={t('Hidden from “Available” until this date.')}
        value={followUpAt}
        onChange={setFollowUpAt}
      />
      <TextInput
        label={t('Note')}
        description={t('Reason; recorded in the history.')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionDialog>
  );
}

interface MomentInputProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
}

function MomentInput({ label, description, value, onChange }: MomentInputProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
