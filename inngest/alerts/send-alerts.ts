import { NonRetriableError } from 'inngest';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import { inngest } from '#inngest/client.ts';
import { PermanentError } from '#inngest/define/errors.ts';
import { alertsReady } from '#inngest/events.ts';

import { sendMessage } from './send-message.ts';

/**
 * Sends one message about alerts over one channel, and records the sending. The two are separate steps: a failed record does not repeat the
 * sending. A message whose run gives up is handed out again by a later evaluation, after a pause that doubles, for a day.
 */
export function sendAlerts(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    {
      id: 'send-alerts',
      name: 'Alerts: send',
      triggers: [alertsReady],
      // Few, so that the run is over before the message is handed out again.
      retries: 1,
      // An event that comes twice, under whatever id, starts one run.
      idempotency: 'event.data.deliveryId + ":" + string(event.data.attempt)',
      concurrency: { limit: 5 },
    },
    async ({ event, step }) => {
      const { deliveryId } = event.data;
      const outcome = await step.run('send', () => send(dependencies(), deliveryId));
      if (outcome === 'sent') await step.run('write-down', () => dependencies().api.finishAlertDelivery(deliveryId));
      return outcome;
    },
  );
}

/** @throws NonRetriableError when this run cannot send it; it is handed out again later. Any other error: try again soon. */
async function send(deps: BridgeDependencies, deliveryId: string): Promise<'sent' | 'nothing'> {
  const delivery = await deps.api.alertDelivery(deliveryId);
  if (!delivery) return 'nothing';
  try {
    await sendMessage(deps, delivery.channel, delivery);
    return 'sent';
  } catch (error) {
    bridgeLog.warn({ deliveryId, problem: error instanceof Error ? error.message : String(error) }, 'Alerts were not sent');
    throw error instanceof PermanentError ? new NonRetriableError(error.message) : error;
  }
}
