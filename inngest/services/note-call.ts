import { AsyncLocalStorage } from 'node:async_hooks';

/** End of one request to an external system. `UNREACHABLE`: no connection, so no effect there; `BROKEN_OFF`: there may be one. */
export type CallResult = 'ANSWERED' | 'TIMED_OUT' | 'UNREACHABLE' | 'BROKEN_OFF';

export interface CallEnd {
  readonly result: CallResult;
  /** Status of HTTP, or reply code of SMTP; null without an answer. */
  readonly status: number | null;
}

/** Takes note that a request begins. @returns the function that notes its end. */
export type BeginCall = () => (end: CallEnd) => void;

const scope = new AsyncLocalStorage<BeginCall>();

/** Runs `work` so that each request to an external system within it is noted. */
export const notingCalls = <Result>(begin: BeginCall, work: () => Result): Result => scope.run(begin, work);

interface Noted<Answer> {
  /** Signal that ends the request at its deadline. */
  readonly signal: AbortSignal;
  statusOf(answer: Answer): number | null;
}

/** Makes one request, and notes its end where requests are noted. Neither address nor data are noted. */
export async function noteCall<Answer>(request: () => Promise<Answer>, { signal, statusOf }: Noted<Answer>): Promise<Answer> {
  const end = scope.getStore()?.();
  if (!end) return request();
  try {
    const answer = await request();
    end({ result: 'ANSWERED', status: statusOf(answer) });
    return answer;
  } catch (error) {
    end(signal.aborted ? { result: 'TIMED_OUT', status: null } : endOf(error));
    throw error;
  }
}

/** An SMTP server refuses by a reply, which the mail library throws. */
function endOf(error: unknown): CallEnd {
  const status = field(error, 'responseCode');
  if (typeof status === 'number') return { result: 'ANSWERED', status };
  const causes = [error, field(error, 'cause'), ...listed(field(error, 'errors'))];
  if (causes.some((cause) => timeouts.has(field(cause, 'code')))) return { result: 'TIMED_OUT', status: null };
  const isUnreachable = causes.some((cause) => connecting.has(field(cause, 'syscall')) || unreachable.has(field(cause, 'code')));
  return { result: isUnreachable ? 'UNREACHABLE' : 'BROKEN_OFF', status: null };
}

const timeouts = new Set<unknown>(['ETIMEDOUT']);
const connecting = new Set<unknown>(['connect', 'getaddrinfo']);
const unreachable = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EDNS']);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
