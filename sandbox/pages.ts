import { namedCases, providers } from './installed.ts';
import type { ReceivedMail } from './mailbox.ts';
import { escapeHtml, page } from './page.ts';

/** Describes the sandbox and the effect of each named case. */
export function overviewPage(): string {
  const rows = namedCases.map(({ name, effect }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(effect)}</dd>`).join('\n');
  return page(
    'Sandbox of the providers',
    `<p>Plays the external systems: ${[...providers.map(({ name }) => name), 'mail'].map(escapeHtml).join(', ')}. What they do depends on the
name in a request. A name may go on: with “ 17” after it, it is treated like the name alone. A whole system can be made to fail:
<code>curl -X PUT -d '{"kind":"down"}' …/outages/mail</code>, and with <code>-X DELETE</code> it works again.</p>
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
