import { applicants } from './applicants.ts';
import type { ReceivedMail } from './mailbox.ts';
import { escapeHtml, page } from './page.ts';

/** Describes the sandbox and the effect of each named applicant. */
export function overviewPage(): string {
  const rows = applicants.map(({ fullName, effect }) => `<dt>${escapeHtml(fullName)}</dt><dd>${escapeHtml(effect)}</dd>`).join('\n');
  return page(
    'Sandbox of the providers',
    `<p>Plays the screening provider, the billing system and the mail server. What it does depends on the name of the applicant.
Any other name is clear. A name may go on: “Anna Clear 17” is treated like “Anna Clear”. A whole system can be made to fail:
<code>curl -X PUT -d '{"kind":"down"}' …/outages/kyc</code>, and with <code>-X DELETE</code> it works again.</p>
<section class="card"><dl>${rows}</dl></section>`,
  );
}

/** Shows the received mail, newest first. */
export function mailPage(messages: readonly ReceivedMail[]): string {
  const cards = messages.map(mailCard).join('\n');
  return page('Received mail', cards || '<p class="soft">No mail yet. This page looks again every 5 seconds.</p>', 5);
}

function mailCard({ subject, to, from, text, receivedAt, deliveries }: ReceivedMail): string {
  const repeated = deliveries > 1 ? `<span class="tag">delivered ${deliveries} times</span>` : '';
  const at = `${receivedAt.slice(0, 10)} ${receivedAt.slice(11, 19)} UTC`;
  return `<article class="card"><h2>${escapeHtml(subject)}${repeated}</h2>
<div class="soft">to ${escapeHtml(to)} · from ${escapeHtml(from)} · ${at}</div><pre>${escapeHtml(text)}</pre></article>`;
}
