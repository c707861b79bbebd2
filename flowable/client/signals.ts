import { nothing, type Send } from './http.ts';
import type { TenantScope } from './tenant.ts';
import { encodeVariables } from './variables.ts';

interface Signal {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Tenant whose instances get the signal. */
  readonly tenantId: string;
}

export type Signals = ReturnType<typeof signals>;

/** Sends signals, each to every wait for the signal in all instances of one tenant. */
export function signals(send: Send, scope: TenantScope) {
  return {
    /** Sends a signal. All listeners run in one transaction; none at all is no failure. A repeat reaches new listeners again. */
    send({ name, variables, tenantId }: Signal): Promise<void> {
      const body = { signalName: name, variables: encodeVariables(variables), tenantId: scope.engineTenant(tenantId) };
      return send({ operation: 'signals.send', body, reply: nothing });
    },
  };
}
