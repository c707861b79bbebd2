import type { Message } from './message.ts';
import { maxFailures } from './outcomes.ts';

/** Says in a sentence what happens with the message, or has happened. */
export function summaryOf({ state, name, cause, problem, attempts, nextAt, createdAt, expiresAt, deliveredAt }: Message): string {
  switch (state) {
    case 'WAITING':
      return `Waiting for '${name}' to be expected since ${createdAt.toISOString()}, until ${expiresAt.toISOString()}.`;
    case 'RETRYING': {
      const of = cause === 'ENGINE_FAILED' ? ` of ${maxFailures}` : '';
      return `Attempt ${attempts}${of} failed, the next is at ${nextAt.toISOString()}. ${problem ?? ''}`.trim();
    }
    case 'DELIVERED':
      return `Delivered at ${(deliveredAt ?? createdAt).toISOString()}.`;
    case 'EXPIRED':
    case 'NEEDS_ATTENTION':
    case 'REJECTED':
      return problem ?? 'Not delivered.';
  }
}
