import nock from 'nock';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';

import { channelsOf, readAlertConfig } from '#inngest/alerts/config.ts';
import { alertMail, type AlertMessage, slackBody, subjectOf } from '#inngest/alerts/message.ts';
import { sendMessage } from '#inngest/alerts/send-message.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import type { Mail } from '#inngest/services/mail.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();
const secret = `whsec_${Buffer.from('the present secret of the receiver').toString('base64')}`;
const settings = {
  ALERT_SLACK_URL: 'https://hooks.slack.example/services/T0/B0/s3cr3t-of-the-hook',
  ALERT_EMAIL: 'ops@example.org, night@example.org',
  ALERT_WEBHOOK_URL: 'https://hooks.example/alerts',
  ALERT_WEBHOOK_SECRET: secret,
};

const item = {
  alertId: 'a',
  news: 'FIRES',
  kind: 'STARVED_TOPICS',
  severity: 'PAGE',
  tenant: null,
  key: 'hello-world.log-message',
  value: 130,
  threshold: 120,
  unit: 'SECONDS',
  sentence: 'Jobs of hello-world.log-message that nobody picks up: 3.',
  since: '2026-11-30T10:00:00.000Z',
  operation: 'Resume the function.',
  runbook: 'docs/runbooks/alerts/starved-topics.md',
} as const;
const message: AlertMessage = {
  id: '01-SLACK',
  createdAt: '2026-11-30T10:00:00.000Z',
  more: 0,
  items: [item, { ...item, alertId: 'b', news: 'RESOLVED', kind: 'DEAD_LETTERS', severity: 'TICKET', tenant: '<!channel> & north' }],
};

function depsWith(env: Record<string, string>): { deps: BridgeDependencies; mails: (Mail & { key: string })[] } {
  const mails: (Mail & { key: string })[] = [];
  const send = async (mail: Mail, { idempotencyKey: key }: { idempotencyKey: string }) => (
    mails.push({ ...mail, key }),
    { messageId: key }
  );
  const parts: Partial<BridgeDependencies> = { alerts: readAlertConfig('https://baton.example', env) };
  // The channels need no other part.
  return { deps: { ...parts, services: { mail: { send } } } as unknown as BridgeDependencies, mails };
}

describe('the settings', () => {
  it('name the channels, none of them by default', () => {
    expect(channelsOf(readAlertConfig(null, {}))).toEqual([]);
    expect(channelsOf(readAlertConfig(null, settings))).toEqual(['SLACK', 'EMAIL', 'WEBHOOK']);
    expect(channelsOf(readAlertConfig(null, { ALERT_EMAIL: 'ops@example.org' }))).toEqual(['EMAIL']);
  });

  it('that are wrong are named without a value', () => {
    expect(() => readAlertConfig(null, { ...settings, ALERT_WEBHOOK_SECRET: '' })).toThrow('ALERT_WEBHOOK_SECRET (required');
    expect(() => readAlertConfig(null, { ALERT_EMAIL: 'ops@example.org, nobody' })).toThrow(/ALERT_EMAIL \(write e-mail addresses/);
    expect(() => readAlertConfig(null, { ALERT_SLACK_URL: 'file:///etc/passwd' })).toThrow(/^(?!.*passwd).*ALERT_SLACK_URL/);
  });
});

describe('a message', () => {
  it('says in its subject how much is new', () => {
    expect(subjectOf(message)).toBe('Alerts: 1 firing, 1 resolved');
    expect(subjectOf({ ...message, more: 7 })).toBe('Alerts: 1 firing, 1 resolved, 7 more');
  });

  it('names severity, kind, sentence, time, first step and runbook of each, and the page', () => {
    const { text } = alertMail(message, 'https://baton.example');
    for (const part of [
      'PAGE STARVED_TOPICS fires',
      item.sentence,
      item.since,
      item.operation,
      item.runbook,
      'https://baton.example/alerts',
    ])
      expect(text).toContain(part);
    expect(text).toContain('TICKET DEAD_LETTERS is resolved (tenant');
  });

  it('has no markup of its own that names could bring along', () => {
    expect(slackBody(message, null).text).toContain('&lt;!channel&gt; &amp; north');
    expect(slackBody(message, null).text).not.toContain('<!channel>');
  });
});

describe('a channel', () => {
  it('of e-mail sends one mail to all addresses, with the id of the message', async () => {
    const { deps, mails } = depsWith(settings);
    await sendMessage(deps, 'EMAIL', message);
    expect(mails).toMatchObject([
      { to: 'ops@example.org, night@example.org', subject: 'Alerts: 1 firing, 1 resolved', key: 'alert:01-SLACK' },
    ]);
  });

  it('of Slack posts a text', async () => {
    let posted: unknown;
    nock('https://hooks.slack.example')
      .post('/services/T0/B0/s3cr3t-of-the-hook')
      .reply(200, async (request: Request) => {
        posted = await request.json();
        return 'ok';
      });
    await sendMessage(depsWith(settings).deps, 'SLACK', message);
    expect(posted).toEqual(slackBody(message, 'https://baton.example'));
  });

  it('of a signed webhook posts what a receiver can verify', async () => {
    let posted = { body: '', headers: {} as Record<string, string> };
    nock('https://hooks.example')
      .post('/alerts')
      .reply(204, async (request: Request) => {
        posted = { body: await request.text(), headers: Object.fromEntries(request.headers) };
      });
    await sendMessage(depsWith(settings).deps, 'WEBHOOK', message);
    expect(new Webhook(secret).verify(posted.body, posted.headers)).toMatchObject({
      type: 'alerts',
      id: '01-SLACK',
      data: { alerts: message.items },
    });
    expect(posted.headers['webhook-id']).toBe('01-SLACK');
  });

  it('that fails says so without its address', async () => {
    nock('https://hooks.slack.example').post(/./).reply(500);
    await expect(sendMessage(depsWith(settings).deps, 'SLACK', message)).rejects.toThrow(
      /^The receiver of alerts \(ALERT_SLACK_URL\) answered with status 500\.$/,
    );
  });

  it('that is switched off sends nothing', async () => {
    const { deps, mails } = depsWith({});
    for (const channel of ['SLACK', 'EMAIL', 'WEBHOOK'] as const) await sendMessage(deps, channel, message);
    expect(mails).toEqual([]);
  });
});
