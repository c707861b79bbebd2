import { Alert, Avatar, Button, Center, Group, Loader, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';

import { Brand } from '#netlify/site/shared/layout.tsx';
import { queryClient } from '#netlify/site/shared/live.ts';
import { type SessionPerson, startSession, useSessionEndReason } from '#netlify/site/shared/session.ts';
import { listOf } from '#netlify/site/shared/words.ts';

import { listPeople, signInAs } from './people.ts';

const route = getRouteApi('/sign-in');

const purposes: Readonly<Record<string, string>> = {
  clerk: 'Enters applications and follows them',
  reviewer: 'Decides the applications that need a review',
  lead: 'Sees all Activities, takes over what is late',
  operator: 'Watches instances, cancels, handles incidents',
};

export function SignInPage() {
  const endedBecause = useSessionEndReason();
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople, retry: true, retryDelay: 2000 });
  const signIn = useSignIn();
  return (
    <Center mih="100vh" p="md">
      <title>Sign in · Baton</title>
      <Stack w="100%" maw={460} gap="lg">
        <Brand />
        <Stack gap={4}>
          <Title order={1}>Who are you today?</Title>
          <Text c="dimmed">Sign-in for development: choose one of the people.</Text>
        </Stack>
        {endedBecause && <Alert color="yellow">{endedBecause}</Alert>}
        {signIn.error && <Alert color="red">{signIn.error.message}</Alert>}
        {people.data === null && (
          <Alert color="yellow">This server has no sign-in for development. Ask your operator for the address of the real sign-in.</Alert>
        )}
        {people.failureCount > 0 && !people.data && <Unreachable />}
        {people.isPending && people.failureCount === 0 && <Loader type="dots" className="appear-late" />}
        <Stack gap="sm">
          {people.data?.map((person) => (
            <PersonCard key={person.id} person={person} isBusy={signIn.isPending} onChosen={() => signIn.mutate(person.id)} />
          ))}
        </Stack>
      </Stack>
    </Center>
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
      router.history.push(from ?? '/');
    },
  });
}

function PersonCard({ person, isBusy, onChosen }: { person: SessionPerson; isBusy: boolean; onChosen: () => void }) {
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
            {purpose && <Text size="sm">{purpose}</Text>}
          </div>
        </Group>
      </UnstyledButton>
    </Paper>
  );
}

function Unreachable() {
  return (
    <Alert color="red" title="The server does not answer">
      <Text size="sm">It is asked again every two seconds. If it stays like this, start it with npm start.</Text>
      <Button mt="sm" size="xs" variant="light" color="red" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </Alert>
  );
}
