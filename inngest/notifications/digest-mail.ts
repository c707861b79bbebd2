import { foreignText } from '#inngest/define/foreign-text.ts';
import type { Digest } from '#inngest/graphql/digests.ts';
import type { Mail } from '#inngest/services/mail.ts';

import { type Item, phrasesIn } from './phrases.ts';

interface Line {
  readonly text: string;
  readonly title: string;
  readonly about: string;
  readonly link: string | null;
}

/**
 * A digest as e-mail, in the language and zone of the person. The same digest gives the same mail. Titles, keys and names are texts of
 * people: they stand in quotation marks or in sentences of ours, and no link is made of them. Pure.
 */
export function digestMail(digest: Digest, siteUrl: string | null): Omit<Mail, 'to'> {
  const phrases = phrasesIn(digest.language);
  const items = digest.items.map(withForeignTexts);
  const [first] = items;
  const lines = items.map((item) => lineOf(item, digest, siteUrl));
  const greeting = phrases.greeting(foreignText(digest.name));
  const settings = siteUrl && { text: phrases.settings, link: `${siteUrl}/settings` };
  return {
    subject: items.length === 1 && first ? phrases.subject(first) : phrases.subjectOfMany(items.length),
    text: [greeting, ...lines.map(textOf), ...(settings ? [`${settings.text}: ${settings.link}`] : [])].join('\n\n'),
    html: [
      `<p>${escaped(greeting)}</p>`,
      `<ul>${lines.map((line) => htmlOf(line, phrases.open)).join('')}</ul>`,
      ...(settings ? [`<p>${anchor(settings.link, settings.text)}</p>`] : []),
    ].join('\n'),
  };
}

const withForeignTexts = (item: Item): Item => ({
  ...item,
  title: foreignText(item.title),
  businessKey: item.businessKey && foreignText(item.businessKey),
  actor: item.actor && foreignText(item.actor),
});

function lineOf(item: Item, { language, zone, createdAt }: Digest, siteUrl: string | null): Line {
  const phrases = phrasesIn(language);
  const due =
    item.dueAt &&
    new Intl.DateTimeFormat(phrases.datesIn(language), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
      new Date(item.dueAt),
    );
  const isPast = item.dueAt !== null && item.dueAt <= createdAt;
  return {
    text: phrases.line[item.kind](item.actor),
    title: phrases.quoted(item.title),
    about: [item.businessKey, due && (isPast ? phrases.overdueSince(due) : phrases.due(due))].filter(Boolean).join(', '),
    link: siteUrl && `${siteUrl}/activities/${encodeURIComponent(item.activityId)}`,
  };
}

const textOf = ({ text, title, about, link }: Line): string =>
  [`${text}: ${title}${about && ` (${about})`}`, ...(link ? [link] : [])].join('\n');

const htmlOf = ({ text, title, about, link }: Line, open: string): string =>
  `<li>${escaped(`${text}: ${title}${about && ` (${about})`}`)}${link ? ` ${anchor(link, open)}` : ''}</li>`;

const anchor = (link: string, text: string): string => `<a href="${escaped(link)}">${escaped(text)}</a>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
