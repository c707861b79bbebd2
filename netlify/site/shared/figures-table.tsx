import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface FiguresTableProps {
  /** Names of the columns. */
  readonly names: readonly string[];
  /** Width below which the table scrolls, in pixels. */
  readonly minWidth: number;
  /** Rows. */
  readonly children: ReactNode;
}

/** Table of figures, which scrolls in itself on a narrow screen. */
export function FiguresTable({ names, minWidth, children }: FiguresTableProps) {
  return (
    <Table.ScrollContainer minWidth={minWidth}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {names.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
