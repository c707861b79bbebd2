import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { StartAnswerFragment } from '#netlify/site/generated/graphql.ts';
import { AlertIcon, ClockIcon } from '#netlify/site/shared/icons.tsx';

interface StartAnswerProps {
  answer: StartAnswerFragment;
  onAnother: () => void;
}

/** A start that made no instance yet: pending (nothing to do), or refused for good. */
export function StartAnswer({ answer, onAnother }: StartAnswerProps) {
  const isPending = answer.status === 'PENDING';
  return (
    <Alert
      color={isPending ? 'yellow' : 'red'}
      icon={isPending ? <ClockIcon /> : <AlertIcon />}
      title={isPending ? 'Accepted, the start is pending' : 'The engine refused this start'}
    >
      <Stack gap="sm">
        <Text size="sm">{answer.message}</Text>
        <Text size="sm">Business key: {answer.businessKey}</Text>
        <Group gap="sm">
          {isPending && (
            <Button
              size="xs"
              variant="light"
              color="yellow.9"
              renderRoot={(props) => <Link to="/instances" search={{ businessKey: answer.businessKey }} {...props} />}
            >
              Watch for the instance
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={onAnother}>
            Start another
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
