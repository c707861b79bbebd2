export interface Finding {
  /** Severity. A model may accept a warning with a reason, but no error. */
  readonly severity: 'error' | 'warning';
  /**
   * Name of the rule: ours start with `baton/` and have a page in `docs/`; `readable` is for unreadable parts of the file,
   * `accepted-warnings` for what a model accepts for nothing; the others are bpmnlint's.
   */
  readonly rule: string;
  /** Id of the element; '' when the finding is about the whole file. */
  readonly element: string;
  readonly message: string;
}
