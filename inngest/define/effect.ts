/**
 * Lasting effect of a worker outside the engine, and how a process takes it back: `undo` are the topics of the workers that do, each in the
 * process itself or in one that calls it; `irreversible` is the reason why nothing can. `'none'`: the worker only reads.
 */
export type Effect = { readonly undo: readonly [string, ...string[]] } | { readonly irreversible: string } | 'none';

/** Effect of workers that write to people. */
export const messageSent: Effect = { irreversible: 'A message that is sent cannot be called back.' };
