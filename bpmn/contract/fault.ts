/** One place where model and code do not fit. */
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
    | 'private-variable';
  /** Id of the element or flow; of code without an element, the key it stands under. */
  readonly element: string;
  /** The variable that it is about. */
  readonly variable?: string;
  /** A sentence: what is wrong, and what to do. */
  readonly message: string;
}

/** ` Did you mean "risk"?`, or nothing. */
export const question = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean "${suggestion}"?`);
