import { Alert, Avatar, Button, Center, Group, Loader, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';
import { Brand } from '#netlify/site/shared/layout.tsx';
import { queryClient } from '#netlify/site/shared/live.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { type SessionPerson, startSession } from '#netlify/site/shared/session.ts';
import { listOf } from '#netlify/site/shared/words.ts';

import { listPeople, signInAs } from './people.ts';
import { savePending } from './pending.ts';
import { placeAfterSignIn } from './place.ts';
import { signInSettings } from './settings.ts';

const route = getRouteApi('/sign-in');

const purposes: Readonly<Record<string, string>> = {
  clerk: phrase('Enters applications and follows them'),
  reviewer: phrase('Decides the applications that need a review'),
  lead: phrase('Decides the reviews that are late or difficult'),
  operator: phrase('Watches instances, cancels, handles incidents'),
  auditor: phrase('Reads who did what, and when'),
};

export function SignInPage() {
  const { t } = useTranslation();
  const settings = useQuery({ queryKey: ['sign-in-settings'], queryFn: signInSettings, retry: true, retryDelay: 2000 });
  return (
    <Center mih="100vh" p="md">
      <title>{`${t('Sign in')} · Baton`}</title>
      <Stack w="100%" maw={460} gap="lg">
        <Brand />
        {settings.failureReason && !settings.data && <Unavailable reason={settings.failureReason} />}
        {settings.isPending && settings.failureCount === 0 && <Loader type="dots" className="appear-late" />}
        {settings.data?.kind === 'development' && <SeededPeople />}
        {settings.data?.kind === 'issuer' && <AtIssuer />}
        {settings.data?.kind === 'none' && (
          <Alert color="yellow" title={t('Nobody signs in here')}>
            {t('This server has no sign-in for its site: its operator sets AUTH_CLIENT_ID, as docs/sign-in.md says.')}
          </Alert>
        )}
      </Stack>
    </Center>
  );
}

/** Sends the person to the issuer, and from there back to the page that was first asked for. */
function AtIssuer() {
  const { t } = useTranslation();
  const { from = '/' } = route.useSearch();
  const leave = useMutation({
    mutationFn: async () => {
      const { prepareSignIn } = await import('./issuer.ts');
      const pending = await prepareSignIn('page');
      savePending({ ...pending, from });
      window.location.assign(pending.url);
    },
  });
  return (
    <>
      <Stack gap={4}>
        <Title order={1}>{t('Sign in')}</Title>
        <Text c="dimmed">{t('You sign in at your organisation and come back here.')}</Text>
      </Stack>
      {leave.error && <ProblemAlert title={t('The sign-in could not begin')} error={leave.error} />}
      <Button size="md" loading={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
        {t('Continue to sign in')}
      </Button>
    </>
  );
}

function SeededPeople() {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople });
  const signIn = useSignIn();
  return (
    <>
      <Stack gap={4}>
        <Title order={1}>{t('Who are you today?')}</Title>
        <Text c="dimmed">{t('Development sign-in: choose a person.')}</Text>
      </Stack>
      {(signIn.error ?? people.error) && <Alert color="red">{t((signIn.error ?? people.error)?.message ?? '')}</Alert>}
      <Stack gap="sm">
        {people.data?.map((person) => (
          <PersonCard key={person.id} person={person} isBusy={signIn.isPending} onChosen={() => signIn.mutate(person.id)} />
        ))}
      </Stack>
    </>
  );
}

function useSignIn() {
  const router = useRouter();
  const { from } = route.useSearch();
  return useMutation({
    mutationFn: signInAs,
    onSuccess: (session) => {
      queryClient.clear();
      startSession(session);
      router.history.push(placeAfterSignIn(from, session.person.roles));
    },
  });
}

function PersonCard({ person, isBusy, onChosen }: { person: SessionPerson; isBusy: boolean; onChosen: () => void }) {
  const { t } = useTranslation();
  const purpose = person.roles.map((role) => purposes[role]).find(Boolean);
  return (
    <Paper withBorder className="person-card">
      <UnstyledButton w="100%" p="md" disabled={isBusy} onClick={onChosen}>
        <Group wrap="nowrap">
          <Avatar name={person.name} color="initials" size={46} />
          <div>
            <Group gap="xs">
              <Text fw={600}>{person.name}</Text>
              <Text size="sm" c="dimmed">
                {listOf(person.roles)}
              </Text>
            </Group>
            {purpose && <Text size="sm">{t(purpose)}</Text>}
          </div>
        </Group>
      </UnstyledButton>
    </Paper>
  );
}

function Unavailable({ reason }: { reason: Error }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" title={t('Nobody can sign in now')} role="alert">
      <Text size="sm">
        {t(reason.message)} {t('Retrying every two seconds.')}
      </Text>
      <Button mt="sm" size="xs" variant="light" color="red" onClick={() => window.location.reload()}>
        {t('Reload')}
      </Button>
    </Alert>
  );
}
