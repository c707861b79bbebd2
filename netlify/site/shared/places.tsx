import type { ReactNode } from 'react';

import { phrase } from '#netlify/site/i18n/phrase.ts';

import {
  AuditIcon,
  BellIcon,
  HistoryIcon,
  InboxIcon,
  IncidentsIcon,
  InstancesIcon,
  OperationsIcon,
  OverviewIcon,
  SettingsIcon,
  StartIcon,
  WorkIcon,
} from './icons.tsx';
import { startingRole, useSession } from './session.ts';

/** Page that a person reaches from everywhere. */
export interface Place {
  readonly to:
    | '/'
    | '/overview'
    | '/start'
    | '/instances'
    | '/alerts'
    | '/incidents'
    | '/operations'
    | '/work'
    | '/history'
    | '/audit'
    | '/settings';
  readonly label: string;
  readonly icon: ReactNode;
  readonly isAt: (path: string) => boolean;
  /** Role that sees the page. Absent: everybody. */
  readonly role?: string;
}

const places: readonly Place[] = [
  { to: '/', label: phrase('Inbox'), icon: <InboxIcon />, isAt: (path) => path === '/' || path.startsWith('/activities') },
  {
    to: '/overview',
    label: phrase('Overview'),
    icon: <OverviewIcon />,
    isAt: (path) => path === '/overview' || path.startsWith('/processes'),
    role: 'operator',
  },
  { to: '/start', label: phrase('Start'), icon: <StartIcon />, isAt: (path) => path.startsWith('/start'), role: startingRole },
  { to: '/instances', label: phrase('Instances'), icon: <InstancesIcon />, isAt: (path) => path.startsWith('/instances') },
  { to: '/alerts', label: phrase('Alerts'), icon: <BellIcon />, isAt: (path) => path === '/alerts', role: 'operator' },
  { to: '/incidents', label: phrase('Problems'), icon: <IncidentsIcon />, isAt: (path) => path.startsWith('/incidents'), role: 'operator' },
  {
    to: '/operations',
    label: phrase('Operations'),
    icon: <OperationsIcon />,
    isAt: (path) => path.startsWith('/operations'),
    role: 'operator',
  },
  { to: '/work', label: phrase('Work'), icon: <WorkIcon />, isAt: (path) => path === '/work', role: 'operator' },
  { to: '/history', label: phrase('My history'), icon: <HistoryIcon />, isAt: (path) => path === '/history' },
  { to: '/audit', label: phrase('Audit'), icon: <AuditIcon />, isAt: (path) => path === '/audit', role: 'auditor' },
  { to: '/settings', label: phrase('Settings'), icon: <SettingsIcon />, isAt: (path) => path === '/settings' },
];

/** Returns the pages that the signed-in person may see, in the order of the navigation. */
export function usePlaces(): readonly Place[] {
  const roles = useSession()?.person.roles ?? [];
  return places.filter(({ role }) => role === undefined || roles.includes(role));
}
