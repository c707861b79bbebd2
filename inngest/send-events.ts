import { inngest } from './client.ts';
import { readInngestServer } from './config.ts';
import { activityCompleted, workerFunctionId, workEventName } from './events.ts';

/** Event as sent: the id makes a repeated send harmless for a day. */
export interface OutgoingEvent {
  readonly id?: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
  /** Start of the event's run, in milliseconds since 1970; absent: now. */
  readonly ts?: number;
}

/** Most events to invoke directly: more at once are a backlog, and one request for the whole backlog costs less. */
const maxInvocations = 3;
const invokeDeadlineMs = 3_000;
/** After a refusal the server is not asked again for this long. */
const refusedMs = 60_000;

/**
 * Sends events. A few that start one function each invoke the function directly, which saves the server the matching of events and halves
 * the time to the start of the run; the event's id is the idempotency key. All others, and all when the server does not take an invocation,
 * go the ordinary way.
 *
 * @throws Error when Inngest cannot be reached.
 */
export async function sendEvents(events: readonly OutgoingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rest = events.length > maxInvocations ? events : await notInvoked(events);
  if (rest.length > 0) await inngest.send(rest.map((event) => ({ ...event })));
}

async function notInvoked(events: readonly OutgoingEvent[]): Promise<readonly OutgoingEvent[]> {
  const invoked = await Promise.all(events.map(invoke));
  return events.filter((_, index) => !invoked[index]);
}

let refusedUntil = 0;

/**
 * Returns false when the event is to be sent the ordinary way. An invocation whose answer is lost may so happen twice: runs stand that.
 */
async function invoke({ name, data, id, ts }: OutgoingEvent): Promise<boolean> {
  const functionId = functionOf(name);
  if (functionId === null || ts !== undefined || Date.now() < refusedUntil) return false;
  try {
    const { status } = await fetch(invokeUrl(functionId), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization() },
      body: JSON.stringify({ data, ...(id && { idempotency_key: id }) }),
      redirect: 'error',
      signal: AbortSignal.timeout(invokeDeadlineMs),
    });
    // 409: this key has invoked it before.
    if (status < 300 || status === 409) return true;
    if (status !== 404) refusedUntil = Date.now() + refusedMs;
    return false;
  } catch {
    return false;
  }
}

/** Returns the one function that an event of this name starts; null where that is not known. */
function functionOf(name: string): string | null {
  if (name === activityCompleted.name) return 'deliver-decision';
  const prefix = workEventName('');
  return name.startsWith(prefix) ? workerFunctionId(name.slice(prefix.length)) : null;
}

function invokeUrl(functionId: string): string {
  const { baseUrl: own } = readInngestServer();
  // Inngest Cloud has its API at an address of its own, without the prefix.
  const base = own ? `${own.replace(/\/+$/, '')}/api/v2` : 'https://api.inngest.com/v2';
  return `${base}/apps/${encodeURIComponent(inngest.id)}/functions/${encodeURIComponent(functionId)}/invoke`;
}

function authorization(): Record<string, string> {
  const { signingKey: key } = readInngestServer();
  return key ? { authorization: `Bearer ${key}` } : {};
}
