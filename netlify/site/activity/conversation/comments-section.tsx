import { Avatar, Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';

import { CommentForm } from './comment-form.tsx';
import { commentParts } from './mentions.ts';

/** Comments on the Activity, oldest first, with a field to write one. */
export function CommentsSection({ activity: { id, comments, may } }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const mayComment = may.includes('COMMENT');
  return (
    <Section title={t('Comments')}>
      <Stack gap="lg">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
        {comments.length === 0 && (
          <Text size="sm" c="dimmed">
            {mayComment ? t('No comments yet. Ask a colleague here instead of by e-mail.') : t('No comments.')}
          </Text>
        )}
        {mayComment && <CommentForm activityId={id} />}
      </Stack>
    </Section>
  );
}

function Comment({ comment: { author, at, text, mentions } }: { comment: ActivityDetailFragment['comments'][number] }) {
  const nameOf = useNameOf();
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" component="article">
      <Avatar name={nameOf(author)} color="initials" size={34} aria-hidden />
      <Box miw={0}>
        <Text size="sm" component="div">
          <Text span inherit fw={600}>
            {nameOf(author)}
          </Text>{' '}
          <Text span inherit c="dimmed">
            <Moment at={at} />
          </Text>
        </Text>
        <Text size="sm" className="labelled-value">
          {commentParts(text, mentions).map((part, index) =>
            part.kind === 'text' ? (
              part.text
            ) : (
              <Text key={index} span inherit fw={600} className="mention">
                @{nameOf(part.id)}
              </Text>
            ),
          )}
        </Text>
      </Box>
    </Group>
  );
}
