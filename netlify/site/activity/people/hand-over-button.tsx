import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { PersonPicker } from '#netlify/site/people/person-picker.tsx';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

import { ActionDialog } from '../action-dialog.tsx';
import { useActivityMutation } from '../activity-mutation.ts';
import { DialogButton } from '../dialog-button.tsx';
import type { HandOver } from './hand-over.ts';

interface HandOverButtonProps {
  activity: ActivityDetailFragment;
  way: HandOver;
  isProminent?: boolean;
}

/** Button with a dialog for the receiver and the reason. */
export function HandOverButton({ activity, way, isProminent = false }: HandOverButtonProps) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t(way.button)} isAllowed={activity.may.includes(way.action)} isProminent={isProminent}>
      {(dialog) => <HandOverDialog activity={activity} way={way} {...dialog} />}
    </DialogButton>
  );
}

interface HandOverDialogProps {
  activity: ActivityDetailFragment;
  way: HandOver;
  isOpen: boolean;
  close: () => void;
}

function HandOverDialog({ activity: { id, version, assignee }, way, isOpen, close }: HandOverDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const change = useActivityMutation(id, way.send);
  const leave = () => {
    close();
    change.reset();
  };
  const submit = () => {
    if (way.takesPerson && person === null) return setMissing(true);
    return change.mutate({ id, version, person, note: note.trim() || null }, { onSuccess: leave });
  };
  return (
    <ActionDialog
      title={t(way.button)}
      about={t(way.about)}
      submitLabel={t(way.button)}
      isOpen={isOpen}
      onClose={leave}
      onSubmit={submit}
      isSending={change.isPending}
      error={change.error}
    >
      {way.takesPerson && (
        <PersonPicker
          label={t('To whom')}
          value={person}
          onChange={setPerson}
          except={[assignee]}
          error={isMissing && person === null ? t('Please choose one.') : undefined}
        />
      )}
      <NoteField
        label={t('Note')}
        description={t('Reason; recorded in the history.')}
        value={note}
        onChange={setNote}
        {...(!way.takesPerson && { 'data-autofocus': true })}
      />
    </ActionDialog>
  );
}
