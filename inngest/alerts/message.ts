/** Messages about alerts, in English. Sentences of alerts hold counts, times and names of models alone. Pure. */
import { foreignText } from '#inngest/define/foreign-text.ts';
import type { AlertDelivery } from '#inngest/graphql/alerts.ts';
import type { Mail } from '#inngest/services/mail.ts';

type Item = Omit<AlertDelivery['items'][number], 'kind'> & {
  /** `EVALUATION_FAILED` is told by the bridge itself. */
  readonly kind: AlertDelivery['items'][number]['kind'] | 'EVALUATION_FAILED';
};

export interface AlertMessage extends Pick<AlertDelivery, 'id' | 'createdAt' | 'more'> {
  readonly items: readonly Item[];
}

const words: Readonly<Record<Item['news'], string>> = { FIRES: 'fires', STILL_FIRES: 'still fires', RESOLVED: 'is resolved' };

/** Returns the subject: how many alerts fire, still fire and are resolved. */
export function subjectOf({ items, more }: AlertMessage): string {
  const count = (news: Item['news']) => items.filter((item) => item.news === news).length;
  const parts = [
    [count('FIRES'), 'firing'],
    [count('STILL_FIRES'), 'still firing'],
    [count('RESOLVED'), 'resolved'],
    [more, 'more'],
  ] as const;
  return `Alerts: ${parts.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : [])).join(', ')}`;
}

const headOf = ({ severity, kind, tenant, news }: Item): string =>
  `${severity} ${kind} ${words[news]}${tenant ? ` (tenant ${foreignText(tenant)})` : ''}`;

const linesOf = (item: Item): string[] => [
  headOf(item),
  item.sentence,
  ...(item.news === 'RESOLVED' ? [] : [`Since ${item.since}. ${item.operation}`, `Runbook: ${item.runbook}`]),
];

export function alertMail(message: AlertMessage, siteUrl: string | null): Omit<Mail, 'to'> {
  const place = siteUrl ? [`${siteUrl}/alerts`] : [];
  const text = [...message.items.map((item) => linesOf(item).join('\n')), ...moreOf(message), ...place].join('\n\n');
  return { subject: subjectOf(message), text };
}

/** Body for an incoming webhook of Slack. Its three signs that are markup are escaped. */
export function slackBody(message: AlertMessage, siteUrl: string | null): { text: string } {
  const place = siteUrl ? [`<${siteUrl}/alerts|Open the alerts>`] : [];
  const entries = message.items.map((item) => {
    const [head = '', ...rest] = linesOf(item).map(escaped);
    return [`*${head}*`, ...rest].join('\n');
  });
  return { text: [`*${escaped(subjectOf(message))}*`, ...entries, ...moreOf(message), ...place].join('\n\n') };
}

export const webhookBody = ({ id, createdAt, items, more }: AlertMessage, siteUrl: string | null): object => ({
  type: 'alerts',
  id,
  timestamp: createdAt,
  data: { alerts: items, more, url: siteUrl && `${siteUrl}/alerts` },
});

const moreOf = ({ more }: AlertMessage): string[] => (more > 0 ? [`And ${more} more.`] : []);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
