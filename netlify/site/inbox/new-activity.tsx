import { SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';

import { ActionDialog } from '#netlify/site/activity/action-dialog.tsx';
import { fromLocalInput } from '#netlify/site/activity/dates/local-time.ts';
import { priorities } from '#netlify/site/activity/dates/priority.ts';
import { CreateActivityDocument, KnownGroupsDocument } from '#netlify/site/generated/graphql.ts';
import { PersonPicker } from '#netlify/site/people/person-picker.tsx';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { useHasRole } from '#netlify/site/shared/session.ts';
import { inWords } from '#netlify/site/shared/words.ts';
import { NoteField } from '#netlify/site/shared/note-field.tsx';

interface Draft {
  readonly title: string;
  readonly description: string;
  readonly businessKey: string;
  readonly to: 'person' | 'group';
  readonly person: string | null;
  readonly group: string | null;
  readonly priority: string;
  readonly dueAt: string;
}

const empty: Draft = {
  title: '',
  description: '',
  businessKey: '',
  to: 'person',
  person: null,
  group: null,
  priority: String(priorities.Normal),
  dueAt: '',
};

/** Dialog that creates an Activity without a process, and then opens its page. */
export function NewActivityDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(empty);
  const [isTried, setTried] = useState(false);
  const create = useCreate(draft, onClose);
  const change = (by: Partial<Draft>) => setDraft((before) => ({ ...before, ...by }));
  const isComplete = draft.title.trim() !== '' && (draft.to === 'person' ? draft.person : draft.group) !== null;
  const problem = fieldProblemOf(create.error ? toApiError(create.error) : null);
  return (
    <ActionDialog
      title={t('New Activity')}
      about={t('A task for people without a process. It appears in the same lists.')}
      submitLabel={t('Create')}
      isOpen
      onClose={onClose}
      onSubmit={() => (isComplete ? create.mutate() : setTried(true))}
      isSending={create.isPending}
      error={create.error}
    >
      <TextInput
        label={t('Title')}
        required
        data-autofocus
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={(isTried && draft.title.trim() === '' && t('Please fill this in.')) || (problem?.field === 'title' && t(problem.message))}
      />
      <NoteField label={t('Description')} value={draft.description} onChange={(description) => change({ description })} />
      <ForWhom draft={draft} onChange={change} isTried={isTried} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t('Priority')}
          allowDeselect={false}
          data={Object.entries(priorities).map(([name, value]) => ({ value: String(value), label: t(name) }))}
          value={draft.priority}
          onChange={(priority) => priority && change({ priority })}
        />
        <TextInput
          type="datetime-local"
          label={t('Due')}
          value={draft.dueAt}
          onChange={(event) => change({ dueAt: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={t('Business key')}
        value={draft.businessKey}
        onChange={(event) => change({ businessKey: event.currentTarget.value })}
      />
    </ActionDialog>
  );
}

function ForWhom({ draft, onChange, isTried }: { draft: Draft; onChange: (by: Partial<Draft>) => void; isTried: boolean }) {
  const { t } = useTranslation();
  const isLead = useHasRole('lead');
  const queryFn = () => askGroups(isLead);
  const groups = useQuery({ queryKey: ['groups-to-address', isLead], queryFn, staleTime: 300_000, enabled: draft.to === 'group' });
  return (
    <>
      <SegmentedControl
        aria-label={t('Who does it')}
        data={[
          { value: 'person', label: t('A person') },
          { value: 'group', label: t('Somebody of a group') },
        ]}
        value={draft.to}
        onChange={(to) => onChange({ to: to === 'group' ? 'group' : 'person' })}
      />
      {draft.to === 'person' ? (
        <PersonPicker
          label={t('Assignee')}
          value={draft.person}
          onChange={(person) => onChange({ person })}
          error={isTried && !draft.person ? t('Please choose one.') : undefined}
        />
      ) : (
        <Select
          label={t('Group')}
          required
          searchable
          nothingFoundMessage={t(
            isLead ? 'No group is called that. Known are those of people who have signed in.' : 'You can give work to your own groups.',
          )}
          data={(groups.data ?? []).map((group) => ({ value: group, label: t(inWords(group)) }))}
          value={draft.group}
          onChange={(group) => onChange({ group })}
          error={isTried && !draft.group && t('Please choose one.')}
        />
      )}
    </>
  );
}

/** Leads give work to every group that is known, everybody else to their own. */
async function askGroups(isLead: boolean): Promise<string[]> {
  const { me, people } = await callApi(KnownGroupsDocument, {});
  return [...new Set(isLead ? people.flatMap(({ groups }) => groups) : me.groups)].toSorted();
}

function useCreate(draft: Draft, onClose: () => void) {
  const queries = useQueryClient();
  const router = useRouter();
  const [idempotencyKey] = useState(() => ulid());
  return useMutation({
    mutationFn: async () => {
      const { title, description, businessKey, to, person, group, priority, dueAt } = draft;
      const input = {
        title,
        description: description.trim() || null,
        businessKey: businessKey.trim() || null,
        priority: Number(priority),
        dueAt: fromLocalInput(dueAt),
        ...(to === 'person' ? { assignee: person } : { candidateGroups: group ? [group] : [] }),
      };
      return (await callApi(CreateActivityDocument, { input, idempotencyKey })).createActivity;
    },
    onSuccess: async ({ id }) => {
      onClose();
      void queries.invalidateQueries({ queryKey: ['activities'] });
      await router.navigate({ to: '/activities/$activityId', params: { activityId: id } });
    },
  });
}
