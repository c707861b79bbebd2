import '@mantine/notifications/styles.css';

import { Notifications } from '@mantine/notifications';

/** Place for short notices. Loaded after the page; earlier notices are shown then. */
export function Notices() {
  return <Notifications position="top-right" />;
}
