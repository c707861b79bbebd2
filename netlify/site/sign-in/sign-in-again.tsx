import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { type Session, type SessionPerson, startSession } from '#netlify/site/shared/session.ts';

import type { PendingSignIn } from './issuer.ts';
import { signInAs } from './people.ts';
import { signInSettings } from './settings.ts';
import { signOut } from './sign-out.ts';
import { awaitAnswer } from './window-answer.ts';

/** Dialog over the page while the session has expired. The page stays, with all input. */
export function SignInAgain({ person }: { person: SessionPerson }) {
  const { t } = useTranslation();
  const way = useQuery({ queryKey: ['way-to-sign-in'], queryFn: findWay, retry: true, retryDelay: 2000, gcTime: 0, staleTime: Infinity });
  // Opened together with its button, so that the keyboard is on the button.
  const isReady = way.data !== undefined || way.failureReason !== null;
  return (
    <Modal opened={isReady} onClose={() => undefined} withCloseButton={false} title={t('Your sign-in has expired')} centered>
      <Text size="sm" mb="md">
        {t('Sign in again to go on. This page stays as it is, with everything that you typed.')}
      </Text>
      {way.failureReason && <ProblemAlert title={t('Not yet')} error={way.failureReason} />}
      {way.data === 'at-once' && <AtOnce person={person} />}
      {typeof way.data === 'object' && <InWindow person={person} pending={way.data} />}
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" color="gray" size="xs" onClick={() => void signOut()}>
          {t('Sign out instead')}
        </Button>
      </Group>
    </Modal>
  );
}

/** Finds the way to sign in. With an issuer, prepares the sign-in early: browsers open a window only in the click itself. */
async function findWay(): Promise<'at-once' | PendingSignIn> {
  const { kind } = await signInSettings();
  return kind === 'development' ? 'at-once' : (await import('./issuer.ts')).prepareSignIn('window');
}

function AtOnce({ person }: { person: SessionPerson }) {
  const { t } = useTranslation();
  const goOn = useGoOn(person);
  const signIn = useMutation({ mutationFn: () => signInAs(person.id), onSuccess: goOn });
  return (
    <>
      {signIn.error && <ProblemAlert title={t('Not signed in')} error={signIn.error} />}
      <Button fullWidth data-autofocus loading={signIn.isPending} onClick={() => signIn.mutate()}>
        {t('Continue as {{name}}', { name: person.name })}
      </Button>
    </>
  );
}

function InWindow({ person, pending }: { person: SessionPerson; pending: PendingSignIn }) {
  const { t } = useTranslation();
  const goOn = useGoOn(person);
  const [popup, setPopup] = useState<'open' | 'blocked' | null>(null);
  const finish = useMutation({ mutationFn: finishInWindow, onSuccess: goOn, onSettled: () => setPopup(null) });
  const { mutate } = finish;
  useEffect(() => awaitAnswer(pending.state, (answer) => mutate({ pending, answer })), [pending, mutate]);
  return (
    <>
      {finish.error && <ProblemAlert title={t('Not signed in')} error={finish.error} />}
      <Button
        fullWidth
        data-autofocus
        loading={finish.isPending}
        onClick={() => setPopup(window.open(pending.url, 'baton-sign-in', 'popup,width=480,height=680') ? 'open' : 'blocked')}
      >
        {t('Sign in again')}
      </Button>
      {popup && (
        <Text size="sm" c="dimmed" mt="xs">
          {popup === 'open'
            ? t('Sign in in the window that opened. This page continues afterwards.')
            : t('Your browser did not open a window. Allow windows of this site, then try again.')}
        </Text>
      )}
    </>
  );
}

async function finishInWindow({ pending, answer }: { pending: PendingSignIn; answer: URL }): Promise<Session> {
  const { finishSignIn, signInProblem } = await import('./issuer.ts');
  try {
    return await finishSignIn(pending, answer);
  } catch (error) {
    throw new Error(signInProblem(error), { cause: error });
  }
}

/** Goes on with a new session. The page of one person must not go on as another's. */
function useGoOn(person: SessionPerson): (session: Session) => void {
  const queries = useQueryClient();
  return (session) => {
    startSession(session);
    if (session.person.id === person.id) void queries.invalidateQueries();
    else window.location.assign('/');
  };
}
