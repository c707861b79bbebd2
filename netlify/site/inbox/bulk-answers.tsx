import { Anchor, Button, Group, List, Modal, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { activityProblem } from '#netlify/site/activity/activity-problem.ts';
import { NamesProvider, useNameOf } from '#netlify/site/people/names.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { type BulkAnswer, doneWords } from './bulk-actions.ts';

/** Dialog after a bulk action that partly failed: the reason for each, such as who was faster. */
export function BulkAnswers({ answer, onClose }: { answer: BulkAnswer; onClose: () => void }) {
  const { t } = useTranslation();
  const failed = answer.outcomes.filter(({ problem }) => problem !== null);
  const number = numberInWords(answer.outcomes.length - failed.length);
  return (
    <Modal opened onClose={onClose} title={t('Not all were done')} centered closeButtonProps={{ 'aria-label': t('Close') }}>
      <Text size="sm" mb="sm">
        {t(doneWords[answer.kind], { number })}. {t('Not done: {{number}}', { number: numberInWords(failed.length) })}.
      </Text>
      <NamesProvider ids={failed.flatMap(({ problem }) => peopleIn(problem?.facts))}>
        <List spacing="xs" size="sm">
          {failed.map((outcome) => (
            <FailedOne key={outcome.id} outcome={outcome} onOpen={onClose} />
          ))}
        </List>
      </NamesProvider>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onClose}>
          {t('Back to the list')}
        </Button>
      </Group>
    </Modal>
  );
}

function FailedOne({ outcome: { id, title, problem }, onOpen }: { outcome: BulkAnswer['outcomes'][number]; onOpen: () => void }) {
  const nameOf = useNameOf();
  return (
    <List.Item>
      <Anchor
        inherit
        fw={600}
        renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId: id }} {...props} />}
        onClick={onOpen}
      >
        {title}
      </Anchor>
      <Text size="sm">{problem && activityProblem({ ...problem, facts: Object(problem.facts) }, nameOf).message}</Text>
    </List.Item>
  );
}

function peopleIn(facts: unknown): string[] {
  const { changedBy, decidedBy, assignee, owner }: Record<string, unknown> = Object(facts);
  return [changedBy, decidedBy, assignee, owner].filter((id) => typeof id === 'string');
}
