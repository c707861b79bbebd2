import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  title?: string;
  aside?: ReactNode;
  /** The most that it takes, in pixels; for forms, which are hard to read when they are wide. */
  width?: number;
  children: ReactNode;
}

/** A titled card of a page. */
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
