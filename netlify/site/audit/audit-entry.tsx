import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { changeInWords } from '#netlify/site/activity/history/history-words.ts';
import type { AuditQuery } from '#netlify/site/generated/graphql.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import { exactTime } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

type Entry = AuditQuery['activityHistory']['nodes'][number];

/** Entry of the audit: time, actor, action, Activity, changed fields and reason. */
export function AuditEntry({ entry: { at, actor, action, activityId, activity, changes, note } }: { entry: Entry }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const words = changes.map((change) => changeInWords(change, nameOf)).filter((text) => text !== null);
  return (
    <li className="audit-entry">
      <Text component="time" size="sm" c="dimmed" dateTime={at}>
        {exactTime(at)}
      </Text>
      <Text size="sm" fw={600}>
        {nameOf(actor)}
      </Text>
      <Text size="sm">{t(inWords(action))}</Text>
      <div className="audit-what">
        <Anchor size="sm" renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId }} {...props} />}>
          {activity?.title ?? activityId}
        </Anchor>
        <Text size="sm" c="dimmed">
          {activity?.businessKey}{' '}
          <Anchor
            size="sm"
            inherit
            underline="always"
            renderRoot={(props) => <Link to="/audit" search={{ activity: activityId }} {...props} />}
          >
            {t('only this one')}
          </Anchor>
        </Text>
        {words.map((text) => (
          <Text key={text} size="sm" className="labelled-value">
            {text}
          </Text>
        ))}
        {note && (
          <Text size="sm" className="labelled-value quoted">
            {t(note)}
          </Text>
        )}
      </div>
    </li>
  );
}
