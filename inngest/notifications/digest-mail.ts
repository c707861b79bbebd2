import type { Digest } from '#inngest/graphql/worker-api.ts';
import type { Mail } from '#inngest/services/mail.ts';

import { type Item, phrasesIn } from './phrases.ts';

interface Line {
  readonly text: string;
  readonly title: string;
  readonly about: string;
  readonly link: string | null;
}

/** A digest as e-mail, in the language and zone of the person. The same digest gives the same mail. Pure. */
export function digestMail(digest: Digest, siteUrl: string | null): Omit<Mail, 'to'> {
  const phrases = phrasesIn(digest.language);
  const [first] = digest.items;
  const lines = digest.items.map((item) => lineOf(item, digest, siteUrl));
  const greeting = phrases.greeting(digest.name);
  const settings = siteUrl && { text: phrases.settings, link: `${siteUrl}/settings` };
  return {
    subject: oneLine(digest.items.length === 1 && first ? phrases.subject(first) : phrases.subjectOfMany(digest.items.length)),
    text: [greeting, ...lines.map(textOf), ...(settings ? [`${settings.text}: ${settings.link}`] : [])].join('\n\n'),
    html: [
      `<p>${escaped(greeting)}</p>`,
      `<ul>${lines.map(htmlOf).join('')}</ul>`,
      ...(settings ? [`<p>${anchor(settings.link, settings.text)}</p>`] : []),
    ].join('\n'),
  };
}

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
    title: item.title,
    about: [item.businessKey, due && (isPast ? phrases.overdueSince(due) : phrases.due(due))].filter(Boolean).join(', '),
    link: siteUrl && `${siteUrl}/activities/${encodeURIComponent(item.activityId)}`,
  };
}

const textOf = ({ text, title, about, link }: Line): string =>
  [`${text}: ${title}${about && ` (${about})`}`, ...(link ? [link] : [])].join('\n');

const htmlOf = ({ text, title, about, link }: Line): string =>
  `<li>${escaped(text)}: ${link ? anchor(link, title) : escaped(title)}${about && ` (${escaped(about)})`}</li>`;

const anchor = (link: string, text: string): string => `<a href="${escaped(link)}">${escaped(text)}</a>`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 200);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
