import { describe, expect, it } from 'vitest';

import type { Digest } from '#inngest/graphql/digests.ts';
import { digestMail } from '#inngest/notifications/digest-mail.ts';

type Item = Digest['items'][number];

const item = (given: Partial<Item> = {}): Item => ({
  kind: 'ASSIGNED',
  activityId: '01ABC',
  title: 'Review application',
  businessKey: 'APP-7',
  actor: 'Leo Lead',
  dueAt: '2026-12-01T16:30:00.000Z',
  at: '2026-11-30T10:00:00.000Z',
  ...given,
});
const digest = (items: Item[], given: Partial<Digest> = {}): Digest => ({
  id: 'digest-1',
  tenantId: '',
  personId: 'rita',
  name: 'Rita Reviewer',
  language: 'en-GB',
  zone: 'Europe/Berlin',
  emailAddress: 'rita@baton.example',
  webhook: false,
  createdAt: '2026-11-30T10:00:03.000Z',
  items,
  ...given,
});
const site = 'https://baton.example';

describe('the mail of a digest', () => {
  it('says of one thing what it is, in its subject already, with a link and the time in the zone of the person', () => {
    const { subject, text } = digestMail(digest([item()]), site);
    expect(subject).toBe('Leo Lead gave you an Activity: “Review application”');
    expect(text.split('\n\n')).toEqual([
      'Hello Rita Reviewer,',
      'Leo Lead gave you an Activity: “Review application” (APP-7, due 1 Dec 2026, 17:30)\nhttps://baton.example/activities/01ABC',
      'Choose how you are told: https://baton.example/settings',
    ]);
  });

  it('counts many things in its subject', () => {
    const { subject, html } = digestMail(digest([item(), item({ kind: 'MENTIONED' }), item({ kind: 'OVERDUE' })]), site);
    expect(subject).toBe('3 things about your Activities');
    expect(html?.match(/<li>/g)).toHaveLength(3);
  });

  it('is German for those who read German', () => {
    const late = item({ kind: 'OVERDUE', actor: null, dueAt: '2026-11-30T09:00:00.000Z' });
    const { subject, text } = digestMail(digest([late], { language: 'de-AT' }), site);
    expect(subject).toBe('Überfällig: „Review application“');
    expect(text).toContain('war fällig 30.11.2026, 10:00');
  });

  it('is English where there is no translation, dates included', () => {
    expect(digestMail(digest([item()], { language: 'fr' }), site).text).toContain('due Dec 1, 2026, 5:30');
  });

  it('has no links where nobody has said the address of the site', () => {
    expect(digestMail(digest([item()]), null).text).not.toContain('http');
  });

  it('cannot be made to say something else by a title', () => {
    const { subject, html } = digestMail(digest([item({ title: 'A\r\nBcc: all@baton.example <script>"x"</script>' })]), site);
    expect(subject).toBe('Leo Lead gave you an Activity: “A Bcc: all@baton[.]example <script>"x"</script>”');
    expect(html).not.toContain('<script>');
  });

  it('makes links of nothing that people wrote, and quotes it', () => {
    const lure = 'ACME Bank: confirm your login at https://acme.example/login or www.acme.example”';
    const hostile = item({ title: lure, businessKey: 'see evil.example', actor: 'ACME www.acme.example' });
    const mail = digestMail(digest([hostile], { name: 'Rita http://acme.example' }), site);
    const all = [mail.subject, mail.text, mail.html ?? ''].join('\n');
    expect([...all.matchAll(/https?:\/\/[^\s"<]*/g)].map(([address]) => new URL(address).host)).toEqual(
      Array.from({ length: 4 }, () => 'baton.example'),
    );
    expect(all).not.toMatch(/(?:acme|evil)\.example/);
    expect(mail.subject).toContain('“ACME Bank: confirm your login at https[:]//acme[.]example/login or www[.]acme[.]example"”');
    expect([...(mail.html ?? '').matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words]) => words)).toEqual([
      'Open the Activity',
      'Choose how you are told',
    ]);
  });
});
