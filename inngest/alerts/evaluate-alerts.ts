import { cron } from 'inngest';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import { inngest } from '#inngest/client.ts';
import { alertSchedule } from '#inngest/config.ts';
import { alertsReady, evaluationFailed } from '#inngest/events.ts';
import { postJson } from '#inngest/http/post-signed.ts';

import { channelsOf } from './config.ts';

/**
 * Has trouble measured at an interval, and alerts brought in line with it. Without steps where the interval is a minute or more: an
 * evaluation is one request.
 */
export function evaluateAlertsFunction(dependencies: () => BridgeDependencies) {
  const { cron: schedule, everySeconds, timesPerRun } = alertSchedule();
  return inngest.createFunction(
    { id: 'evaluate-alerts', name: 'Alerts: evaluate', triggers: [cron(schedule)], concurrency: { limit: 1 }, retries: 0 },
    async ({ step }) => {
      if (timesPerRun === 1) return evaluate(dependencies());
      for (let time = 0; time < timesPerRun; time++) {
        if (time > 0) await step.sleep(`pause-${time}`, `${everySeconds}s`);
        await step.run(`evaluate-${time}`, () => evaluate(dependencies()));
      }
      return { evaluations: timesPerRun };
    },
  );
}

/** Three evaluations may be late, or lost. */
const lateAfterSeconds = (): number => 3 * alertSchedule().everySeconds + 60;

/** Evaluates the alerts once, sends the events of their messages, and the sign of life to the monitor outside. Never fails. */
export async function evaluate(deps: BridgeDependencies) {
  try {
    const { deliveries, ...evaluation } = await deps.api.evaluateAlerts(channelsOf(deps.alerts));
    await deps.send(
      deliveries.map(({ id, attempts }) => ({
        name: alertsReady.name,
        id: `alerts:${id}:${attempts}`,
        data: { deliveryId: id, attempt: attempts },
      })),
    );
    await deps.api.beat({ name: 'alerts', dueInSeconds: lateAfterSeconds(), backlog: [] });
    await signOfLife(deps);
    return evaluation;
  } catch (error) {
    bridgeLog.error({ problem: error instanceof Error ? error.message : String(error) }, 'Alerts could not be evaluated');
    await reportFailure(deps);
    return { failed: true };
  }
}

const halfHourMs = 1_800_000;

/** Has the failure told of past the database. Where Inngest takes no event, the monitor outside misses the sign of life. */
async function reportFailure({ send }: BridgeDependencies): Promise<void> {
  const period = new Date(Math.floor(Date.now() / halfHourMs) * halfHourMs).toISOString();
  await send([{ name: evaluationFailed.name, id: `alerts:failed:${period}`, data: { period } }]).catch(() => undefined);
}

async function signOfLife({ alerts }: BridgeDependencies): Promise<void> {
  if (!alerts.heartbeatUrl) return;
  const receiver = 'The monitor (ALERT_HEARTBEAT_URL)';
  await postJson('{}', { url: alerts.heartbeatUrl, receiver }).catch((error: Error) =>
    bridgeLog.warn({ problem: error.message }, 'The monitor outside was not reached'),
  );
}
