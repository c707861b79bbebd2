import { nothing, type Send } from './http.ts';
import type { Tenant } from './tenant.ts';
import { encodeVariables } from './variables.ts';

export type Signals = ReturnType<typeof signals>;

/** Signals reach everything that waits for them, in all instances. */
export function signals(send: Send, tenant: Tenant) {
  return {
    /** Sends a signal. All listeners run in one transaction; none at all is no failure. A repeat reaches new listeners again. */
    send({ name, variables }: { readonly name: string; readonly variables: Readonly<Record<string, unknown>> }): Promise<void> {
      const body = { signalName: name, tenantId: tenant.id, variables: encodeVariables(variables) };
      return send({ operation: 'signals.send', method: 'POST', path: '/runtime/signals', body, reply: nothing });
    },
  };
}
