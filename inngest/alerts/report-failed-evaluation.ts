import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { inngest } from '#inngest/client.ts';
import { evaluationFailed } from '#inngest/events.ts';

import { channelsOf } from './config.ts';
import { evaluate } from './evaluate-alerts.ts';
import type { AlertMessage } from './message.ts';
import { sendMessage } from './send-message.ts';

/**
 * Tells operators that alerts cannot be evaluated, past the database that may be the reason. One run in half an hour at most: its event has
 * the half hour in its id.
 */
export function reportFailedEvaluation(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'report-failed-evaluation', name: 'Alerts: evaluation failed', triggers: [evaluationFailed], retries: 4 },
    async ({ event, step }) => {
      await step.sleep('pause', '20s');
      const hasRecovered = await step.run('try-again', async () => !('failed' in (await evaluate(dependencies()))));
      if (hasRecovered) return 'recovered';
      const message = failureMessage(event.data.period);
      // Side by side: a channel that fails holds up no other.
      await Promise.all(
        channelsOf(dependencies().alerts).map((channel) =>
          step.run(`send-${channel}`, async () => {
            await sendMessage(dependencies(), channel, message);
            return channel;
          }),
        ),
      );
      return 'told';
    },
  );
}

/** Returns the message of a half hour: the same one each time. `period` is its begin, ISO 8601. */
export function failureMessage(period: string): AlertMessage {
  return {
    id: `evaluation-failed:${period}`,
    createdAt: period,
    more: 0,
    items: [
      {
        alertId: `evaluation-failed:${period}`,
        news: 'FIRES',
        kind: 'EVALUATION_FAILED',
        severity: 'PAGE',
        tenant: null,
        key: '',
        value: 1,
        threshold: 0,
        unit: 'COUNT',
        sentence: 'Alerts cannot be evaluated: the API or its database does not answer.',
        since: period,
        operation: 'Bring the database back; everything goes on by itself then.',
        runbook: 'docs/runbooks/alerts/evaluation-failed.md',
      },
    ],
  };
}
