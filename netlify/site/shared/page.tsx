import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useInboxCounts } from './inbox-counts.ts';
import { numberInWords } from './words.ts';

interface PageProps {
  title: string;
  /** Short facts under the title. */
  facts?: ReactNode;
  /** Content beside the title. */
  badge?: ReactNode;
  actions?: ReactNode;
  back?: { to: LinkProps['to']; label: string };
  children: ReactNode;
}

/** Frame of every page: title (also of the browser's tab), way back, actions. */
export function Page({ title, facts, badge, actions, back, children }: PageProps) {
  return (
    <Stack gap="lg">
      <PageTitle title={title} />
      <Box>
        {back && (
          <Anchor size="sm" c="dimmed" renderRoot={(props) => <Link to={back.to} {...props} />}>
            ← {back.label}
          </Anchor>
        )}
        <Group justify="space-between" align="flex-start" mt={back ? 6 : 0} gap="sm">
          <Group gap="sm" miw={0}>
            <Title order={1} className="page-title">
              {title}
            </Title>
            {badge}
          </Group>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
        {facts && (
          <Text component="div" size="sm" c="dimmed" mt={4}>
            {facts}
          </Text>
        )}
      </Box>
      {children}
    </Stack>
  );
}

/** Title of the browser's tab, with the number of waiting Activities: visible from another tab. */
function PageTitle({ title }: { title: string }) {
  const waiting = useInboxCounts()?.waiting ?? 0;
  return <title>{`${waiting > 0 ? `(${numberInWords(waiting)}) ` : ''}${title} · Baton`}</title>;
}

/** Facts of a page's head on one line, with dots between. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Group gap={0} className="facts">
      {children}
    </Group>
  );
}
