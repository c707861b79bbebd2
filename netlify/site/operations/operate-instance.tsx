import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { InstanceModelDocument, type OperationKind } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { awaitedMessages, type Instance } from '#netlify/site/instances/instance.ts';

import { ElementDialog } from './element-dialog.tsx';
import { OperateMenu } from './operate-menu.tsx';
import { CompleteDialog, CorrectDialog, MessageDialog, useOperateFacts } from './value-dialogs.tsx';
import { VersionDialog } from './version-dialog.tsx';

/** Kind, or a retry with corrected variables. */
type Choice = OperationKind | 'CORRECT';

/** Menu of operations on one instance, with a dialog for those that need more than the instance. */
export function OperateInstance({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const xml = useModel(instance.id);
  const [choice, setChoice] = useState<Choice | null>(null);
  return (
    <>
      <OperateMenu selected={{ processInstanceIds: [instance.id] }} kinds={kindsFor(instance, xml)} onChoose={setChoice}>
        {instance.status === 'FAILED' && <Menu.Item onClick={() => setChoice('CORRECT')}>{t('Retry with corrected variables')}</Menu.Item>}
      </OperateMenu>
      {choice && <OperateDialog choice={choice} instance={instance} xml={xml} onClose={() => setChoice(null)} />}
    </>
  );
}

/** Returns the model of the instance, which its page has asked for already. */
function useModel(id: string): string | undefined {
  const model = useQuery({
    queryKey: ['instance-model', id],
    queryFn: async () => (await callApi(InstanceModelDocument, { id })).processInstance?.processDefinition ?? null,
    staleTime: Infinity,
    retry: true,
  });
  return model.data?.xml;
}

function kindsFor(instance: Instance, xml: string | undefined): OperationKind[] {
  if (instance.endedAt !== null) return ['DELETE_HISTORY'];
  return [
    ...(instance.status === 'FAILED' ? (['RETRY_INCIDENTS', 'COMPLETE_JOB'] as const) : []),
    instance.suspended ? 'ACTIVATE' : 'SUSPEND',
    ...(awaitedMessages(instance).length > 0 ? (['DELIVER_MESSAGE'] as const) : []),
    ...(xml ? (['FIRE_TIMER', 'MOVE_TOKEN'] as const) : []),
    'MIGRATE',
  ];
}

interface OperateDialogProps {
  readonly choice: Choice;
  readonly instance: Instance;
  readonly xml: string | undefined;
  readonly onClose: () => void;
}

function OperateDialog({ choice, instance, xml, onClose }: OperateDialogProps) {
  const hasValues = choice === 'CORRECT' || choice === 'COMPLETE_JOB' || choice === 'DELIVER_MESSAGE';
  const facts = useOperateFacts(instance.id, hasValues);
  if (choice === 'MIGRATE')
    return (
      <VersionDialog
        selected={{ processInstanceIds: [instance.id] }}
        processDefinitionKey={instance.processDefinitionKey}
        onClose={onClose}
      />
    );
  if (!hasValues) return xml && <ElementDialog kind={choice} instance={instance} xml={xml} onClose={onClose} />;
  if (!facts) return null;
  if (choice === 'CORRECT') return <CorrectDialog facts={facts} onClose={onClose} />;
  if (choice === 'COMPLETE_JOB') return <CompleteDialog facts={facts} onClose={onClose} />;
  return <MessageDialog facts={facts} names={awaitedMessages(instance)} onClose={onClose} />;
}
