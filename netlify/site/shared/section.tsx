import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  title?: string;
  aside?: ReactNode;
  /** Maximum width in pixels; for forms, which are hard to read when wide. */
  width?: number;
  children: ReactNode;
}

/** Titled card of a page. */
export function Section({ title, aside, width, children }: SectionProps) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-label={title} {...(width !== undefined && { maw: width })}>
      {(title || aside) && (
        <Group justify="space-between" mb="md">
          {title && <Title order={2}>{title}</Title>}
          {aside}
        </Group>
      )}
      {children}
    </Paper>
  );
}
