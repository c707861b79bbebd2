import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { OperationKind } from '#netlify/site/generated/graphql.ts';

import { toApiError } from '#netlify/site/shared/api.ts';

import { kindWords } from './operation-words.ts';
import { type Selected, usePlan } from './plan.ts';

/** Kinds that need no more than a selection. */
export const plainKinds = ['RETRY_INCIDENTS', 'SUSPEND', 'ACTIVATE', 'CANCEL', 'REOPEN_DECISION', 'DELETE_HISTORY'] as const;

interface OperateMenuProps {
  readonly selected: Selected;
  readonly kinds?: readonly OperationKind[];
  /** Called with a kind that needs arguments. */
  readonly onChoose?: (kind: OperationKind) => void;
  /** Further entries of the menu. */
  readonly children?: ReactNode;
}

/** Menu of operations. A choice makes a dry run; nothing is done before its page is confirmed. */
export function OperateMenu({ selected, kinds = plainKinds, onChoose, children }: OperateMenuProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const onError = (error: Error) => notifications.show({ color: 'red', title: t('Not planned'), message: t(toApiError(error).message) });
  const choose = (kind: OperationKind) => (isPlain(kind) ? plan.mutate({ kind, ...selected }, { onError }) : onChoose?.(kind));
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button size="xs" variant="default" loading={plan.isPending}>
          {t('Operate…')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => choose(kind)}>
            {t(kindWords[kind].name)}
          </Menu.Item>
        ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

const isPlain = (kind: OperationKind): boolean => plainKinds.some((plain) => plain === kind);
