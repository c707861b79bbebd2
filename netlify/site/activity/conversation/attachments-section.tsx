import { ActionIcon, Anchor, Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type ActivityDetailFragment, RemoveAttachmentDocument } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { callApi, toApiError } from '#netlify/site/shared/api.ts';
import { CrossIcon, ExternalIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { useSession } from '#netlify/site/shared/session.ts';

import { useActivityMutation } from '../activity-mutation.ts';
import { activityProblem } from '../activity-problem.ts';
import { AttachButton } from './attach-button.tsx';

/** List of attachments: files at other addresses, as links. */
export function AttachmentsSection({ activity: { id, attachments, may } }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const mayAttach = may.includes('ATTACH');
  const remove = useActivityMutation(
    id,
    async (attachmentId: string) => (await callApi(RemoveAttachmentDocument, { id: attachmentId })).removeAttachment,
  );
  return (
    <Section title={t('Attachments')} aside={<AttachButton activityId={id} isAllowed={mayAttach} />}>
      {remove.error && <ProblemAlert title={t('Not done')} error={activityProblem(toApiError(remove.error), nameOf)} />}
      <Stack gap="sm">
        {attachments.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('No attachments. Attach a file by its https address.')}
          </Text>
        )}
        {attachments.map((attachment) => (
          <Attachment key={attachment.id} attachment={attachment} {...(mayAttach && { onRemove: () => remove.mutate(attachment.id) })} />
        ))}
      </Stack>
    </Section>
  );
}

interface AttachmentProps {
  attachment: ActivityDetailFragment['attachments'][number];
  onRemove?: () => void;
}

function Attachment({ attachment: { name, url, addedBy, addedAt }, onRemove }: AttachmentProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const person = useSession()?.person;
  const mayRemove = onRemove && (addedBy === person?.id || person?.roles.includes('lead'));
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Box miw={0}>
        <Anchor size="sm" href={url} target="_blank" rel="noreferrer noopener" className="labelled-value">
          {name} <ExternalIcon size={13} />
        </Anchor>
        <Text size="xs" c="dimmed" component="div">
          {new URL(url).hostname} · {nameOf(addedBy)}, <Moment at={addedAt} />
        </Text>
      </Box>
      {mayRemove && (
        <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={t('Remove {{name}}', { name })}>
          <CrossIcon size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
