import { AppShell, Burger, Container, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';

import { useLiveFeed } from '#netlify/site/live/use-live-feed.ts';

import { ConnectionNotice } from './connection-notice.tsx';
import { InboxIcon, InstancesIcon, StartIcon } from './icons.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useSession, useSessionExpired } from './session.ts';

const SignInAgain = lazy(async () => ({ default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain }));

const places = [
  { to: '/', label: 'Inbox', icon: <InboxIcon />, isAt: (path: string) => path === '/' || path.startsWith('/activities') },
  { to: '/start', label: 'Start', icon: <StartIcon />, isAt: (path: string) => path.startsWith('/start') },
  { to: '/instances', label: 'Instances', icon: <InstancesIcon />, isAt: (path: string) => path.startsWith('/instances') },
] as const;

/** The frame of all pages that need a person. When the session expires the page stays, and asks to sign in again; after a sign-out the sign-in page follows. */
export function Layout() {
  const [isOpen, menu] = useDisclosure(false);
  const session = useSession();
  const hasExpired = useSessionExpired();
  const router = useRouter();
  // The routes ask for a session when they are entered; this has them ask again.
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
            <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label="Menu" />
            <Brand />
          </Group>
          <PersonMenu person={session.person} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
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
  const path = useRouterState({ select: (state) => state.location.pathname });
  return places.map(({ to, label, icon, isAt }) => (
    <NavLink
      key={to}
      label={label}
      leftSection={icon}
      active={isAt(path)}
      onClick={onChosen}
      mb={4}
      renderRoot={(props) => <Link to={to} {...props} />}
    />
  ));
}
