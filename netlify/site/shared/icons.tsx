import type { ReactNode } from 'react';

function Icon({ children, size = 20 }: { children: ReactNode; size?: number | undefined }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {children}
    </svg>
  );
}

export interface IconProps {
  size?: number;
}

export function InboxIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M6 4h12l3 9v7H3v-7z" />
      <path d="M3 13h5l1.5 3h5L16 13h5" />
    </Icon>
  );
}

export function StartIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 8v8M8 12h8" />
    </Icon>
  );
}

export function OverviewIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 20V10M10 20V4M16 20v-7M22 20H2" />
    </Icon>
  );
}

export function InstancesIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="5" cy="12" r="2.4" />
      <rect x="14" y="4" width="7" height="5" rx="1.4" />
      <rect x="14" y="15" width="7" height="5" rx="1.4" />
      <path d="M7.4 12h2.3V6.5H14M9.7 12v5.5H14" />
    </Icon>
  );
}

export function AlertIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 3.5 22 20H2z" />
      <path d="M12 10v4.5M12 17.2v.1" />
    </Icon>
  );
}

export function CheckIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="m5 12.5 4.5 4.5L19 7.5" />
    </Icon>
  );
}

export function ClockIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.3l3.4 2" />
    </Icon>
  );
}

export function ExternalIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" />
    </Icon>
  );
}

export function LockIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </Icon>
  );
}

export function EyeIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </Icon>
  );
}

export function CrossIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M6 6l12 12M18 6 6 18" />
    </Icon>
  );
}

export function SearchIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4.5 4.5" />
    </Icon>
  );
}

export function FilterIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 6h16M7 12h10M10 18h4" />
    </Icon>
  );
}

export function ColumnsIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 5h16v14H4zM9.5 5v14M14.5 5v14" />
    </Icon>
  );
}

export function BookmarkIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M6.5 4h11v16.5L12 16.5l-5.5 4z" />
    </Icon>
  );
}

export function ArrowUpIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 20V4M6 10l6-6 6 6" />
    </Icon>
  );
}

export function ArrowDownIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 4v16M6 14l6 6 6-6" />
    </Icon>
  );
}

export function HistoryIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M3.5 12a8.5 8.5 0 1 0 2.6-6.1L3.5 8.4" />
      <path d="M3.5 3.8v4.6h4.6M12 7.5V12l3 2" />
    </Icon>
  );
}

export function AuditIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M6 3.5h8.5L19 8v12.5H6z" />
      <path d="M14 3.5V8.5h5M9 13h7M9 16.5h5" />
    </Icon>
  );
}

export function SettingsIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2.2" />
      <circle cx="9" cy="17" r="2.2" />
    </Icon>
  );
}

export function SunIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.5v2.3M12 19.2v2.3M2.5 12h2.3M19.2 12h2.3M5.3 5.3l1.6 1.6M17.1 17.1l1.6 1.6M5.3 18.7l1.6-1.6M17.1 6.9l1.6-1.6" />
    </Icon>
  );
}

export function MoonIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />
    </Icon>
  );
}

export function KeyboardIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="2.5" y="6" width="19" height="12" rx="2" />
      <path d="M6.5 10h.1M10.2 10h.1M13.9 10h.1M17.5 10h.1M7.5 14h9" />
    </Icon>
  );
}

export function WorkIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 6h.5M4 12h.5M4 18h.5M9 6h11M9 12h11M9 18h11" />
    </Icon>
  );
}

export function IncidentsIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 4 2.5 20h19z" />
      <path d="M12 10v4M12 17v.5" />
    </Icon>
  );
}

export function BellIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15z" />
      <path d="M10 21h4M12 3v2" />
    </Icon>
  );
}

export function OperationsIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 6h10M4 12h7M4 18h7" />
      <path d="m14 15 3 3 5-6" />
    </Icon>
  );
}
