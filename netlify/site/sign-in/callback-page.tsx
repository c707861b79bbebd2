import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';
import { Brand } from '#netlify/site/shared/layout.tsx';
import { startSession } from '#netlify/site/shared/session.ts';

import { finishSignIn, signInProblem } from './issuer.ts';
import { consumePending } from './pending.ts';
import { placeAfterSignIn } from './place.ts';
import { isOfWindow, passToPage } from './window-answer.ts';

/** Page to which the issuer redirects after the sign-in. */
export function CallbackPage() {
  const { t } = useTranslation();
  return (
    <Center mih="100vh" p="md">
      <title>{`${t('Sign in')} · Baton`}</title>
      <Stack w="100%" maw={460} gap="lg">
        <Brand />
        {isOfWindow(new URL(window.location.href)) ? <HandOver /> : <Arrival />}
      </Stack>
    </Center>
  );
}

/** Passes the answer on, in a window that another page has opened: that page goes on, and this window is no longer needed. */
function HandOver() {
  const { t } = useTranslation();
  useEffect(() => {
    passToPage(new URL(window.location.href));
    window.close();
  }, []);
  return <Text>{t('You can close this window and continue on the previous page.')}</Text>;
}

function Arrival() {
  const { t } = useTranslation();
  const router = useRouter();
  // A query, because a query runs once for one address.
  const arrival = useQuery({ queryKey: ['arrival', window.location.href], queryFn: arrive, retry: false, staleTime: Infinity });
  useEffect(() => {
    if (arrival.data) router.history.replace(arrival.data);
  }, [arrival.data, router]);
  if (!arrival.error) return <Loader type="dots" className="appear-late" aria-label={t('Signing in')} />;
  return (
    <>
      <Alert color="red" title={t('You are not signed in')} role="alert">
        {t(arrival.error.message)}
      </Alert>
      <Button variant="light" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
        {t('Back to the sign-in')}
      </Button>
    </>
  );
}

/** Finishes the sign-in. @returns the place on the site that was first asked for */
async function arrive(): Promise<string> {
  const pending = consumePending();
  if (!pending) throw new Error(phrase('This sign-in was not begun in this tab, or it is over already. Begin again.'));
  try {
    const session = await finishSignIn(pending, new URL(window.location.href));
    startSession(session);
    return placeAfterSignIn(pending.from, session.person.roles);
  } catch (error) {
    throw new Error(signInProblem(error), { cause: error });
  }
}
