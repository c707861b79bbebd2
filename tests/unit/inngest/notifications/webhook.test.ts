import nock from 'nock';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';

import { readNotificationConfig } from '#inngest/notifications/config.ts';
import { postDigest } from '#inngest/notifications/webhook.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();
const present = `whsec_${Buffer.from('the present secret of the receiver').toString('base64')}`;
const previous = `whsec_${Buffer.from('the previous secret of the receiver').toString('base64')}`;
const other = `whsec_${Buffer.from('the secret of somebody else, no more').toString('base64')}`;

const digest = {
  id: 'digest-1',
  tenantId: '',
  personId: 'rita',
  name: 'Rita Reviewer',
  language: 'en-GB',
  zone: 'Europe/Berlin',
  emailAddress: null,
  webhook: true,
  createdAt: '2026-11-30T10:00:03.000Z',
  items: [],
};

/** Names the secrets by which a receiver can verify what is posted with these settings. */
async function verifiedBy(settings: Record<string, string>): Promise<string[]> {
  let posted = { body: '', headers: {} as Record<string, string> };
  nock('https://hooks.example')
    .post('/baton')
    .reply(204, async (request: Request) => {
      posted = { body: await request.text(), headers: Object.fromEntries(request.headers) };
    });
  await postDigest(digest, readNotificationConfig({ NOTIFICATION_WEBHOOK_URL: 'https://hooks.example/baton', ...settings }));
  return Object.entries({ present, previous, other }).flatMap(([name, secret]) => {
    try {
      new Webhook(secret).verify(posted.body, posted.headers);
      return [name];
    } catch {
      return [];
    }
  });
}

it('a receiver verifies with either secret while it is rotated, and with the new one afterwards', async () => {
  const rotating = { NOTIFICATION_WEBHOOK_SECRET: present, NOTIFICATION_WEBHOOK_SECRET_PREVIOUS: previous };
  expect(await verifiedBy(rotating)).toEqual(['present', 'previous']);
  expect(await verifiedBy({ NOTIFICATION_WEBHOOK_SECRET: present })).toEqual(['present']);
});
