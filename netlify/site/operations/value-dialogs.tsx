import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormSchema } from '#netlify/site/forms/form-schema.ts';
import { OperateInstanceDocument, type OperateInstanceQuery } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { changedValues, correctionSchema, messageSchema, shownValues } from './correction.ts';
import { kindWords } from './operation-words.ts';
import { ValuesDialog } from './values-dialog.tsx';

type Facts = NonNullable<OperateInstanceQuery['processInstance']>;
type FailedJob = Facts['incidents'][number];

// Without code nothing says which variables there are.
const noFields: FormSchema = { type: 'object', properties: {} };

/** Reads what the dialogs need of an instance, while one is open. */
export function useOperateFacts(id: string, isOpen: boolean): Facts | null {
  const facts = useQuery({
    queryKey: ['operate-instance', id],
    queryFn: async () => (await callApi(OperateInstanceDocument, { id })).processInstance,
    enabled: isOpen,
    gcTime: 0,
  });
  return facts.data ?? null;
}

interface DialogProps {
  readonly facts: Facts;
  readonly onClose: () => void;
}

/** Dialog to retry the incidents of an instance with corrected variables: those that differ are sent. */
export function CorrectDialog({ facts: { id, variables, hiddenVariables, processDefinition }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const schema = correctionSchema(processDefinition.startSchema ?? noFields, hiddenVariables);
  const before = shownValues(schema, variables);
  return (
    <ValuesDialog
      title={t('Retry with corrected variables')}
      about={t('Failed jobs get all their attempts again, with the values below.')}
      schema={schema}
      initial={before}
      hidden={hiddenVariables}
      toInput={(after) => ({ kind: 'RETRY_INCIDENTS', processInstanceIds: [id], variables: changedValues(before, after) })}
      onClose={onClose}
    />
  );
}

/** Dialog to complete a failed job by hand: with the output of its worker, or with a business error. */
export function CompleteDialog({ facts: { id, incidents }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const jobs = incidents.filter(({ outcomes }) => outcomes.length > 0);
  const [jobId, setJobId] = useState(jobs[0]?.id ?? null);
  const [errorCode, setErrorCode] = useState('');
  const job = jobs.find((one) => one.id === jobId);
  const outcome = job?.outcomes.find((one) => (one.errorCode ?? '') === errorCode);
  return (
    <ValuesDialog
      // Another outcome has other values.
      key={`${jobId} ${errorCode}`}
      title={t(kindWords.COMPLETE_JOB.name)}
      about={t(kindWords.COMPLETE_JOB.about)}
      schema={outcome?.schema ?? noFields}
      // The dry run says why an instance has no such job.
      toInput={(variables) =>
        job
          ? { kind: 'COMPLETE_JOB', incidentIds: [job.id], variables, errorCode: errorCode || null }
          : { kind: 'COMPLETE_JOB', processInstanceIds: [id] }
      }
      onClose={onClose}
    >
      {jobs.length > 1 && (
        <Select
          label={t('Failed job')}
          allowDeselect={false}
          data={jobs.map((one) => ({ value: one.id, label: t(one.elementName ?? inWords(one.elementId ?? one.id)) }))}
          value={jobId}
          onChange={(chosen) => {
            setJobId(chosen);
            setErrorCode('');
          }}
        />
      )}
      {job && <OutcomeSelect job={job} errorCode={errorCode} onChange={setErrorCode} />}
    </ValuesDialog>
  );
}

function OutcomeSelect({
  job: { outcomes },
  errorCode,
  onChange,
}: {
  job: FailedJob;
  errorCode: string;
  onChange: (code: string) => void;
}) {
  const { t } = useTranslation();
  if (outcomes.length < 2) return null;
  const data = outcomes.map((one) => ({
    value: one.errorCode ?? '',
    label: one.errorCode === null ? t('Completed') : t('Business error: {{name}}', { name: t(inWords(one.errorCode)) }),
  }));
  return <Select label={t('Outcome')} allowDeselect={false} data={data} value={errorCode} onChange={(code) => onChange(code ?? '')} />;
}

/** Dialog to deliver one of the messages that an instance waits for, with variables. */
export function MessageDialog({ facts, names, onClose }: DialogProps & { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const [messageName, setMessageName] = useState<string | null>(names.length === 1 ? (names[0] ?? null) : null);
  return (
    <ValuesDialog
      title={t(kindWords.DELIVER_MESSAGE.name)}
      about={t('The instance goes on as if the message had come. Values below replace those of the start.')}
      schema={messageSchema(facts.processDefinition.startSchema ?? noFields)}
      toInput={(variables) =>
        messageName === null ? null : { kind: 'DELIVER_MESSAGE', processInstanceIds: [facts.id], messageName, variables }
      }
      onClose={onClose}
    >
      <Select
        label={t('Message')}
        required
        data={names.map((value) => ({ value, label: t(inWords(value)) }))}
        value={messageName}
        onChange={setMessageName}
      />
    </ValuesDialog>
  );
}
