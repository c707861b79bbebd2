import { NonRetriableError } from 'inngest';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import { inngest } from '#inngest/client.ts';
import { PermanentError } from '#inngest/define/errors.ts';
import { digestReady } from '#inngest/events.ts';
import type { Digest } from '#inngest/graphql/digests.ts';

import { digestMail } from './digest-mail.ts';
import { postDigest } from './webhook.ts';

type Channel = 'EMAIL' | 'WEBHOOK';

const sendDeadlineMs = 8_000;
/** Age at which a digest is given up: older news helps nobody. */
const givenUpAfterMs = 24 * 60 * 60 * 1000;

/**
 * Sends one digest over one channel, and records the sending. The two are separate steps: a failed record does not repeat the sending. The
 * content of a digest was fixed before, and every repeat carries the digest's id.
 */
export function sendDigest(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    {
      id: 'send-digest',
      name: 'Notifications: send',
      triggers: [digestReady],
      retries: 4,
      // An event that comes twice, under whatever id, starts one run. Concurrency would not do: it counts steps, not runs.
      idempotency: 'event.data.digestId + ":" + event.data.channel + ":" + string(event.data.attempt)',
      concurrency: { limit: 10 },
    },
    async ({ event, step }) => {
      const { digestId, channel } = event.data;
      const outcome = await step.run('send', () => send(dependencies(), digestId, channel));
      if (outcome !== 'nothing')
        await step.run('write-down', () =>
          dependencies().api.finishDigest(digestId, channel, outcome === 'sent' ? null : reasons[outcome]),
        );
      return outcome;
    },
  );
}

const reasons = {
  'given up': 'It could not be sent for a day.',
  'switched off': 'E-mail was switched off before it was sent.',
} as const;

/** @throws NonRetriableError when this run cannot send it; it is handed out again later. Any other error: try again soon. */
async function send(deps: BridgeDependencies, digestId: string, channel: Channel): Promise<'sent' | 'nothing' | keyof typeof reasons> {
  const digest = await deps.api.digest(digestId);
  if (!digest || !isWanted(digest, channel)) return 'nothing';
  // Made before e-mail was switched off.
  if (channel === 'EMAIL' && !deps.notifications.email) return 'switched off';
  if (Date.now() - Date.parse(digest.createdAt) > givenUpAfterMs) {
    bridgeLog.error({ digestId, channel }, 'Notifications could not be sent for a day and are given up');
    return 'given up';
  }
  try {
    await (channel === 'EMAIL' ? mail(deps, digest) : postDigest(digest, deps.notifications));
    return 'sent';
  } catch (error) {
    bridgeLog.warn({ digestId, channel, problem: error instanceof Error ? error.message : String(error) }, 'Notifications were not sent');
    throw error instanceof PermanentError ? new NonRetriableError(error.message) : error;
  }
}

const isWanted = ({ emailAddress, webhook }: Digest, channel: Channel): boolean => (channel === 'EMAIL' ? emailAddress !== null : webhook);

async function mail({ services, notifications }: BridgeDependencies, digest: Digest): Promise<void> {
  const message = { to: digest.emailAddress ?? '', ...digestMail(digest, notifications.siteUrl) };
  await services.mail.send(message, { idempotencyKey: `digest:${digest.id}`, signal: AbortSignal.timeout(sendDeadlineMs) });
}
