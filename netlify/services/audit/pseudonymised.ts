import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { pseudonymOf, type Subject } from '#netlify/core/pseudonym.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Erasures: which argument names what is erased. */
const erasures: Readonly<Record<string, { readonly argument: string; readonly kind: Subject['kind'] }>> = {
  eraseBusinessKey: { argument: 'businessKey', kind: 'businessKey' },
  erasePerson: { argument: 'personId', kind: 'person' },
};

interface Asked {
  readonly tenant: string;
  readonly operation: string;
  readonly args: Arguments;
}

/** Returns the arguments as the audit may hold them: of an erasure a pseudonym, so that the same question finds its row. */
export function pseudonymised(deps: ApiDependencies, { tenant, operation, args }: Asked): Arguments {
  const erasure = erasures[operation];
  return erasure ? { id: pseudonymOf(deps, { kind: erasure.kind, tenant, id: String(args[erasure.argument]) }) } : args;
}
