import '@mantine/core/styles.css';
import './shared/site.css';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { queryClient } from './shared/live.ts';
import { themeWith } from './shared/theme.ts';
import { router } from './routes.tsx';

const Notices = lazy(async () => ({ default: (await import('./shared/notices.tsx')).Notices }));

/** Root of the site. Re-created as a whole when the language changes, because functions outside of React translate, too. */
export function App() {
  const { t, i18n } = useTranslation();
  const theme = useMemo(() => themeWith(t('Close')), [t]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Suspense>
        <Notices />
      </Suspense>
      <QueryClientProvider client={queryClient}>
        <RouterProvider key={i18n.language} router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
