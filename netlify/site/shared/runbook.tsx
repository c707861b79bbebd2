import { Anchor, Code, List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';

import { ErrorState, LoadingState } from './states.tsx';

/** Runbooks of the repository, each in a chunk of its own. */
const runbooks = import.meta.glob<string>('../../../docs/runbooks/**/*.md', { query: '?raw', import: 'default' });

/** Elements of a runbook. Its title is that of the page's section; raw HTML is never rendered. */
const components: Components = {
  h1: () => null,
  h2: ({ children }) => (
    <Title order={3} size="h5" mt="md">
      {children}
    </Title>
  ),
  p: ({ children }) => (
    <Text size="sm" mt={4}>
      {children}
    </Text>
  ),
  ul: ({ children }) => <List size="sm">{children}</List>,
  ol: ({ children }) => (
    <List size="sm" type="ordered">
      {children}
    </List>
  ),
  li: ({ children }) => <List.Item>{children}</List.Item>,
  pre: ({ children }) => <pre className="runbook-code">{children}</pre>,
  code: ({ children }) => <Code>{children}</Code>,
  // Runbooks link documents of the repository, which the site does not have.
  a: ({ children, href }) => (href?.startsWith('https://') ? <Anchor href={href}>{children}</Anchor> : <>{children}</>),
};

interface RunbookProps {
  /** Path in the repository: `docs/runbooks/system-busy.md`. */
  readonly path: string;
}

/** Runbook, in English. */
export function Runbook({ path }: RunbookProps) {
  const { t } = useTranslation();
  const text = useQuery({
    queryKey: ['runbook', path],
    queryFn: async () => (await runbooks[`../../../${path}`]?.()) ?? null,
    staleTime: Infinity,
  });
  if (text.data === undefined) return text.error ? <ErrorState error={text.error} /> : <LoadingState />;
  return (
    <section aria-label={t('Runbook')} lang="en">
      <Markdown components={components}>{text.data}</Markdown>
    </section>
  );
}
