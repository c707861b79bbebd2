import type { WorkerCalls, WorkerContext } from '#inngest/define/worker.ts';
import type { Mail } from '#inngest/services/mail.ts';
import type { Services } from '#inngest/services/services.ts';

interface Given {
  readonly api?: Partial<WorkerCalls>;
  readonly services?: Partial<Services>;
  readonly businessKey?: string | null;
  /** Results of the steps that an earlier attempt has finished. */
  readonly keptSteps?: Record<string, Record<string, unknown>>;
}

export const idempotencyKey = 'job-1';

/** Returns a context in which every part that a test did not hand in fails the test, and the mail that was sent. */
export function workerContext(given: Given = {}) {
  const sent: { mail: Mail; idempotencyKey: string }[] = [];
  const logged: string[] = [];
  const kept = given.keptSteps ?? {};
  const mail: Services['mail'] = {
    send: async (mail, options) => {
      sent.push({ mail, idempotencyKey: options.idempotencyKey });
      return { messageId: '<1>' };
    },
  };
  const context: WorkerContext = {
    idempotencyKey,
    businessKey: given.businessKey === undefined ? 'APP-1' : given.businessKey,
    processInstanceId: 'instance-1',
    tenantId: 'tenant-1',
    attempt: 1,
    signal: new AbortController().signal,
    log: (message) => void logged.push(message),
    step: async <T extends Record<string, unknown>>(name: string, work: () => Promise<T>) =>
      (kept[name] ?? (kept[name] = await work())) as T,
    api: given.api as WorkerCalls,
    services: { mail, ...given.services } as Services,
  };
  return { context, sent, logged };
}
