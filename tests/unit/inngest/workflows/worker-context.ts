import type { WorkerContext } from '#inngest/define/worker.ts';
import type { WorkerApi } from '#inngest/graphql/worker-api.ts';
import type { BillingClient } from '#inngest/services/billing.ts';
import type { KycClient } from '#inngest/services/kyc.ts';
import type { Mail } from '#inngest/services/mail.ts';

interface Given {
  readonly api?: Partial<WorkerApi>;
  readonly match?: KycClient['match'];
  readonly openAccount?: BillingClient['openAccount'];
  readonly businessKey?: string | null;
  /** Results of the steps that an earlier attempt has finished. */
  readonly keptSteps?: Record<string, Record<string, unknown>>;
}

export const idempotencyKey = 'job-1';
export const applicant = { fullName: 'Anna Clear', birthDate: '1990-04-12', country: 'NL', email: 'anna@example.com' };

/** Returns a context in which every part that a test did not hand in fails the test, and the mail that was sent. */
export function workerContext(given: Given = {}) {
  const sent: { mail: Mail; idempotencyKey: string }[] = [];
  const logged: string[] = [];
  const kept = given.keptSteps ?? {};
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
    api: new Proxy(given.api ?? {}, { get: (api, name) => Reflect.get(api, name) ?? unexpected(`api.${String(name)}`) }) as WorkerApi,
    services: {
      kyc: { match: given.match ?? unexpected('kyc.match') },
      billing: { openAccount: given.openAccount ?? unexpected('billing.openAccount') },
      mail: {
        send: async (mail, options) => {
          sent.push({ mail, idempotencyKey: options.idempotencyKey });
          return { messageId: '<1>' };
        },
      },
    },
  };
  return { context, sent, logged };
}

function unexpected(name: string): () => never {
  return () => {
    throw new Error(`The worker was not expected to call ${name}.`);
  };
}
