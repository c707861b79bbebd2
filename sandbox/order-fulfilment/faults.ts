import type { NamedCase } from '../provider.ts';

/** Fault of a provider. `refused` is an answer for good; the others meet the first request with a key. */
export type Fault = 'refused' | 'busy-once' | 'reset-once';

interface OrderCase extends NamedCase {
  readonly fault: Fault;
}

/** Words with which a product, payment method, address or place begins, and their fault. */
export const orderCases: readonly OrderCase[] = [
  { name: 'MISSING', effect: 'Product that the warehouse will never have (422).', fault: 'refused' },
  { name: 'BUSY', effect: 'Product for which the warehouse is busy once (503, Retry-After 1).', fault: 'busy-once' },
  { name: 'RESET', effect: 'Product that is reserved, but the warehouse breaks off before it answers, once.', fault: 'reset-once' },
  { name: 'declined', effect: 'Payment method that is declined (422).', fault: 'refused' },
  { name: 'reset card', effect: 'Payment that is taken, but the provider breaks off before it answers, once.', fault: 'reset-once' },
  { name: 'Nobody', effect: 'Name that cannot be invoiced (422).', fault: 'refused' },
  { name: 'Nowhere', effect: 'Place that no carrier goes to (422).', fault: 'refused' },
];

/** Returns the fault that the text asks for, if any. */
export const faultOf = (text: string): Fault | null => orderCases.find(({ name }) => text.startsWith(name))?.fault ?? null;

/** Whether the provider refuses (409) to undo anything of the order when it is asked for the first time. */
export const refusesUndo = (system: string, orderNumber: string): boolean => orderNumber.endsWith(`-keeps-${system}`);
