import { t } from 'i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { relativeTime } from '#netlify/site/shared/time.ts';

type Deadline = ActivityDetailFragment['deadlines'][number];

/** Describes a boundary timer's effect, with the remaining time: 'Escalates in 2 hours'. */
export function deadlineInWords({ kind, name, at }: Deadline, now: number): string {
  const when = relativeTime(at, now);
  if (kind === 'ESCALATION') return t('Escalates {{when}}: more people are asked', { when });
  if (kind === 'REMINDER') return t('Reminds {{when}} those who can decide', { when });
  if (kind === 'CLOSING') return t('Closes {{when}}: the process goes on without a decision', { when });
  return t('{{name}} {{when}}', { name, when });
}
