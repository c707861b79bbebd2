import '@mantine/notifications/styles.css';

import { Notifications } from '@mantine/notifications';

/** Where short notices appear. Loaded after the page: those that were told before are shown then. */
export function Notices() {
  return <Notifications position="top-right" />;
}
