import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let lost = false;

/**
 * Whether the connection is lost: true from the first call that did not reach the server, or a part behind it, until the next one that
 * does.
 */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}

export function reportConnection(state: 'lost' | 'there'): void {
  if (lost === (state === 'lost')) return;
  lost = state === 'lost';
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
