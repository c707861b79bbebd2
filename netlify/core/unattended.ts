/** Receives the error of work that nobody waits for. */
export type OnError = (error: unknown) => void;

type Work = () => void | Promise<void>;

/**
 * Starts work that nobody waits for. An error of it, thrown or rejected, goes to `onError`: from a timer, a listener or an unawaited promise
 * it would end the process, and every other request with it.
 */
export function unattended(work: Work, onError: OnError): void {
  void (async () => work())().catch(onError);
}

/** Runs `work` once after `ms`; the returned function cancels it. */
export function after(ms: number, work: Work, onError: OnError): () => void {
  const timer = setTimeout(() => unattended(work, onError), ms);
  return () => clearTimeout(timer);
}

/** Runs `work` every `ms` until the returned function is called. */
export function every(ms: number, work: Work, onError: OnError): () => void {
  const timer = setInterval(() => unattended(work, onError), ms);
  return () => clearInterval(timer);
}
