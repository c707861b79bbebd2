import { Alert, Button, Center, Loader, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';

import { ApiError } from './api.ts';
import { AlertIcon } from './icons.tsx';

/** Loading indicator, shown after a moment (by CSS), so that a fast answer flashes no spinner. */
export function LoadingState() {
  const { t } = useTranslation();
  return (
    <Center component="output" mih={240} className="appear-late" aria-label={t('Loading')}>
      <Loader type="dots" />
    </Center>
  );
}

interface EmptyProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyProps) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs" py="xl" ta="center">
        <ThemeIcon size={56} radius="xl" variant="light">
          {icon}
        </ThemeIcon>
        <Title order={2} mt="xs">
          {title}
        </Title>
        <Text c="dimmed" maw={440}>
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  );
}

/** Error on a page that could not be loaded. Live pages retry automatically. */
export function ErrorState({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const isOurs = error instanceof ApiError;
  if (isOurs && error.code === 'NOT_FOUND') return <NotFoundState what="record" />;
  return (
    <Alert color="red" title={t('This page could not be loaded')} icon={<AlertIcon />} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{isOurs ? t(error.message) : t('Something in the page went wrong. Reloading usually helps.')}</Text>
        <Button size="xs" variant="light" color="red" onClick={() => window.location.reload()}>
          {t('Reload')}
        </Button>
      </Stack>
    </Alert>
  );
}

const missing = {
  page: phrase('There is no such page'),
  record: phrase('There is no such record'),
  Activity: phrase('There is no such Activity'),
  instance: phrase('There is no such instance'),
  process: phrase('There is no such process'),
} as const;

export function NotFoundState({ what = 'page' }: { what?: keyof typeof missing }) {
  const { t } = useTranslation();
  return (
    <Stack p="md">
      <title>{`${t('Not found')} · Baton`}</title>
      <EmptyState
        icon={<AlertIcon />}
        title={t(missing[what])}
        action={
          <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('Go to the inbox')}
          </Button>
        }
      >
        {t('The address may be mistyped, or it belongs to something that you are not allowed to see.')}
      </EmptyState>
    </Stack>
  );
}
