/** Mismatch between model and code at one place. */
export interface Fault {
  readonly kind:
    | 'missing-code'
    | 'stale-code'
    | 'uncaught-error'
    | 'undeclared-error'
    | 'unreadable-condition'
    | 'unknown-variable'
    | 'impossible-literal'
    | 'missing-variable'
    | 'wrong-value'
    | 'private-variable'
    | 'missing-effect'
    | 'missing-undo'
    | 'undo-order';
  /** Id of the element or flow; for code without an element, the key of the code. */
  readonly element: string;
  /** Variable with the fault. */
  readonly variable?: string;
  /** A sentence: what is wrong, and what to do. */
  readonly message: string;
}

/** Returns ` Did you mean "risk"?`, or an empty text. */
export const question = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean "${suggestion}"?`);
