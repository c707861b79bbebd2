import { Anchor, Table, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProcessInstanceOrder } from '#netlify/site/generated/graphql.ts';
import type { InstanceSelection } from '#netlify/site/operations/instance-selection.tsx';
import { ArrowDownIcon, ArrowUpIcon } from '#netlify/site/shared/icons.tsx';

import { type ColumnName, columnsOf } from './column-names.ts';
import { columns, type ListedInstance } from './instance-columns.tsx';
import { type InstanceSearch, requestOf, sortedBy } from './instance-search.ts';
import { SelectInstance } from './select-instance.tsx';

interface InstanceTableProps {
  instances: readonly ListedInstance[];
  /** Null: the viewer operates nothing. */
  selection: InstanceSelection | null;
  search: InstanceSearch;
  onChange: (search: InstanceSearch) => void;
}

/** Table of instances with the chosen columns, sorted by its headers. */
export function InstanceTable({ instances, selection, search, onChange }: InstanceTableProps) {
  const { t } = useTranslation();
  const shown = columnsOf(search.columns);
  return (
    <Table.ScrollContainer minWidth={160 + 110 * shown.length}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {selection && <Table.Td />}
            <Header order="BUSINESS_KEY" search={search} onChange={onChange}>
              {t('Business key')}
            </Header>
            {shown.map((name) => (
              <Header key={name} order={columns[name].order} search={search} onChange={onChange}>
                {t(columns[name].name)}
              </Header>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {instances.map((instance) => (
            <Row key={instance.id} instance={instance} selection={selection} shown={shown} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface HeaderProps extends Pick<InstanceTableProps, 'search' | 'onChange'> {
  order: ProcessInstanceOrder | undefined;
  children: ReactNode;
}

function Header({ order, search, onChange, children }: HeaderProps) {
  const { order: current, descending } = requestOf(search);
  if (!order) return <Table.Th>{children}</Table.Th>;
  const sorted = descending ? 'descending' : 'ascending';
  return (
    <Table.Th aria-sort={current === order ? sorted : 'none'}>
      <UnstyledButton fz="inherit" fw="inherit" style={{ whiteSpace: 'nowrap' }} onClick={() => onChange(sortedBy(search, order))}>
        {children} {current === order && (descending ? <ArrowDownIcon size={12} /> : <ArrowUpIcon size={12} />)}
      </UnstyledButton>
    </Table.Th>
  );
}

interface RowProps extends Pick<InstanceTableProps, 'selection'> {
  instance: ListedInstance;
  shown: readonly ColumnName[];
}

function Row({ instance, selection, shown }: RowProps) {
  const { id, businessKey } = instance;
  return (
    <Table.Tr>
      {selection && (
        <Table.Td>
          <SelectInstance instance={instance} selection={selection} />
        </Table.Td>
      )}
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Anchor
          inherit
          fw={600}
          renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId: id }} {...props} />}
        >
          {businessKey ?? id}
        </Anchor>
      </Table.Td>
      {shown.map((name) => (
        <Table.Td key={name}>{columns[name].valueOf(instance)}</Table.Td>
      ))}
    </Table.Tr>
  );
}
