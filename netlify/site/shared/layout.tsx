import { AppShell, Burger, Container, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { withTexts } from '#netlify/site/i18n/i18n.ts';
import { useLiveFeed } from '#netlify/site/live/use-live-feed.ts';
import { PaletteButton } from '#netlify/site/palette/palette-button.tsx';

import { ConnectionNotice } from './connection-notice.tsx';
import { useInboxCounts } from './inbox-counts.ts';
import { KeyHelp } from './key-help.tsx';
import { PersonMenu } from './person-menu.tsx';
import { type Place, usePlaces } from './places.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { useSession, useSessionExpired } from './session.ts';
import { numberInWords } from './words.ts';

const SignInAgain = lazy(withTexts('signIn', async () => ({ default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain })));

const FiringCount = lazy(withTexts('pages', async () => ({ default: (await import('../alerts/firing-count.tsx')).FiringCount })));

/**
 * Frame of all pages that need a person. When the session expires the page stays and asks for a new sign-in; after a sign-out the sign-in
 * page follows.
 */
export function Layout() {
  const { t } = useTranslation();
  const [isOpen, menu] = useDisclosure(false);
  const session = useSession();
  const hasExpired = useSessionExpired();
  const router = useRouter();
  // Routes check the session only on entry; invalidation has them check again.
  useEffect(() => {
    if (!session) void router.invalidate();
  }, [session, router]);
  useLiveFeed(session !== null);
  if (!session) return null;
  return (
    <AppShell
      header={{ height: 58 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t('Menu')} />
            <Brand />
          </Group>
          <Group gap={4} wrap="nowrap">
            <PaletteButton />
            <KeyHelp />
            <SchemeSwitch />
            <PersonMenu person={session.person} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('Pages')}>
        <Navigation onChosen={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main>
        <Container size={1080} px={0}>
          <Outlet />
        </Container>
      </AppShell.Main>
      <ConnectionNotice />
      <Suspense>{hasExpired && <SignInAgain person={session.person} />}</Suspense>
    </AppShell>
  );
}

export function Brand() {
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/favicon.svg" width={28} height={28} alt="" />
      <Text fw={700} size="lg">
        Baton
      </Text>
    </Group>
  );
}

function Navigation({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return usePlaces().map(({ to, label, icon, isAt }) => (
    <NavLink
      key={to}
      label={t(label)}
      leftSection={icon}
      rightSection={countOf(to)}
      active={isAt(path)}
      onClick={onChosen}
      mb={4}
      renderRoot={(props) => <Link to={to} {...props} />}
    />
  ));
}

/** Returns the number that stands beside a place; that of alerts is loaded for operators alone. */
function countOf(to: Place['to']): ReactNode {
  if (to === '/') return <Waiting />;
  return to === '/alerts' ? (
    <Suspense>
      <FiringCount />
    </Suspense>
  ) : undefined;
}

/** Number of Activities that wait for this person. */
function Waiting() {
  const { t } = useTranslation();
  const waiting = useInboxCounts()?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <Text span className="list-count" title={t('{{number}} wait for you', { number: numberInWords(waiting) })}>
      {numberInWords(waiting)}
    </Text>
  );
}
