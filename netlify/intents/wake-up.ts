import { workAvailable } from '#inngest/events.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { within } from '#netlify/within.ts';

const dispatchDeadlineMs = 3_000;
const sendDeadlineMs = 2_000;

export interface Moved {
  /** Null: more than one instance may have moved. */
  readonly processInstanceId: string | null;
  readonly businessKey: string | null;
  /** For the dashboard: started, correlated, cancelled, signalled. */
  readonly reason: string;
}

/**
 * Looks at once at what a moved instance now waits for. Never fails: when the look does, an event asks for another, and when that
 * cannot be sent the sweep looks.
 */
export async function wakeUp(deps: ApiDependencies, moved: Moved): Promise<void> {
  const { processInstanceId, businessKey, reason } = moved;
  if (processInstanceId === null) return nudge(deps, moved);
  try {
    await within(dispatchDeadlineMs, 'Looking for work', deps.dispatcher.dispatch({ processInstanceId, businessKey }));
  } catch (error) {
    deps.log.warn({ processInstanceId, businessKey, reason, problem: textOf(error) }, 'The instance is looked at later');
    await nudge(deps, moved);
  }
}

async function nudge(deps: ApiDependencies, { processInstanceId, reason }: Moved): Promise<void> {
  const data = { reason, ...(processInstanceId !== null && { processInstanceId }) };
  try {
    await within(sendDeadlineMs, 'Sending the nudge', deps.send([{ name: workAvailable.name, data }]));
  } catch (error) {
    deps.log.warn({ processInstanceId, reason, problem: textOf(error) }, 'The sweep will look: the nudge was not sent');
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
