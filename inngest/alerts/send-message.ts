import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import type { AlertChannel } from '#inngest/graphql/alerts.ts';
import { postJson, postSigned } from '#inngest/http/post-signed.ts';

import { alertMail, type AlertMessage, slackBody, webhookBody } from './message.ts';

const mailDeadlineMs = 8_000;

/** Sends one message over one channel. Mail and webhook carry its id, by which a repeat is known. @throws Error that says why not. */
export async function sendMessage(deps: BridgeDependencies, channel: AlertChannel, message: AlertMessage): Promise<void> {
  const { siteUrl, slackUrl, addresses, webhook } = deps.alerts;
  switch (channel) {
    case 'SLACK':
      if (!slackUrl) return;
      return postJson(JSON.stringify(slackBody(message, siteUrl)), { url: slackUrl, receiver: 'The receiver of alerts (ALERT_SLACK_URL)' });
    case 'EMAIL': {
      if (addresses.length === 0) return;
      const options = { idempotencyKey: `alert:${message.id}`, signal: AbortSignal.timeout(mailDeadlineMs) };
      await deps.services.mail.send({ to: addresses.join(', '), ...alertMail(message, siteUrl) }, options);
      return;
    }
    case 'WEBHOOK': {
      if (!webhook) return;
      const receiver = 'The receiver of alerts (ALERT_WEBHOOK_URL)';
      return postSigned(webhookBody(message, siteUrl), { ...webhook, id: message.id, receiver });
    }
  }
}
