import { AppShell, Burger, Container, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { withTexts } from '#netlify/site/i18n/i18n.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { useLiveFeed } from '#netlify/site/live/use-live-feed.ts';

import { ConnectionNotice } from './connection-notice.tsx';
import { AuditIcon, HistoryIcon, InboxIcon, IncidentsIcon, InstancesIcon, SettingsIcon, StartIcon, WorkIcon } from './icons.tsx';
import { useInboxCounts } from './inbox-counts.ts';
import { KeyHelp } from './key-help.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { startingRole, useSession, useSessionExpired } from './session.ts';
import { numberInWords } from './words.ts';

const SignInAgain = lazy(withTexts('signIn', async () => ({ default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain })));

interface Place {
  readonly to: '/' | '/start' | '/instances' | '/incidents' | '/work' | '/history' | '/audit' | '/settings';
  readonly label: string;
  readonly icon: ReactNode;
  readonly isAt: (path: string) => boolean;
  /** Role that sees the page. Absent: everybody. */
  readonly role?: string;
}

const places: readonly Place[] = [
  { to: '/', label: phrase('Inbox'), icon: <InboxIcon />, isAt: (path) => path === '/' || path.startsWith('/activities') },
  { to: '/start', label: phrase('Start'), icon: <StartIcon />, isAt: (path) => path.startsWith('/start'), role: startingRole },
  { to: '/instances', label: phrase('Instances'), icon: <InstancesIcon />, isAt: (path) => path.startsWith('/instances') },
  { to: '/incidents', label: phrase('Incidents'), icon: <IncidentsIcon />, isAt: (path) => path === '/incidents', role: 'operator' },
  { to: '/work', label: phrase('Work'), icon: <WorkIcon />, isAt: (path) => path === '/work', role: 'operator' },
  { to: '/history', label: phrase('My history'), icon: <HistoryIcon />, isAt: (path) => path === '/history' },
  { to: '/audit', label: phrase('Audit'), icon: <AuditIcon />, isAt: (path) => path === '/audit', role: 'auditor' },
  { to: '/settings', label: phrase('Settings'), icon: <SettingsIcon />, isAt: (path) => path === '/settings' },
];

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
  const roles = useSession()?.person.roles ?? [];
  return places
    .filter(({ role }) => role === undefined || roles.includes(role))
    .map(({ to, label, icon, isAt }) => (
      <NavLink
        key={to}
        label={t(label)}
        leftSection={icon}
        rightSection={to === '/' ? <Waiting /> : undefined}
        active={isAt(path)}
        onClick={onChosen}
        mb={4}
        renderRoot={(props) => <Link to={to} {...props} />}
      />
    ));
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
