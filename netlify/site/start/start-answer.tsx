import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { StartAnswerFragment } from '#netlify/site/generated/graphql.ts';
import { AlertIcon, ClockIcon } from '#netlify/site/shared/icons.tsx';

interface StartAnswerProps {
  answer: StartAnswerFragment;
  onAnother: () => void;
}

/** Answer to a start that made no instance yet: pending (nothing to do), or refused for good. */
export function StartAnswer({ answer, onAnother }: StartAnswerProps) {
  const { t } = useTranslation();
  const isPending = answer.status === 'PENDING';
  return (
    <Alert
      color={isPending ? 'yellow' : 'red'}
      icon={isPending ? <ClockIcon /> : <AlertIcon />}
      title={isPending ? t('Accepted, the start is pending') : t('The engine refused this start')}
    >
      <Stack gap="sm">
        <Text size="sm">{t(answer.message)}</Text>
        <Text size="sm">{t('Business key: {{businessKey}}', { businessKey: answer.businessKey })}</Text>
        <Group gap="sm">
          {isPending && (
            <Button
              size="xs"
              variant="light"
              color="yellow.9"
              renderRoot={(props) => <Link to="/instances" search={{ businessKey: answer.businessKey }} {...props} />}
            >
              {t('Watch for the instance')}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={onAnother}>
            {t('Start another')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
