/** Result that a worker returns. The return value is the report, so a worker cannot forget to report. */
export type WorkerResult<Output, ErrorCode extends string = string> =
  | { readonly kind: 'complete'; readonly variables: Output }
  | { readonly kind: 'bpmnError'; readonly code: ErrorCode; readonly variables: Record<string, unknown> };

/** Value as a worker may return it: literals keep their type, lists are read-only. */
export type ReadonlyDeep<Value> = Value extends (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> }
    : Value;

/** Ends the job as done; `variables` are written to the process instance. */
export function complete<const Output extends Record<string, unknown>>(variables: Output): WorkerResult<Output, never> {
  return { kind: 'complete', variables };
}

/** Ends the job with a business outcome drawn in the model as an error event with this code. Never retried. */
export function bpmnError<Code extends string>(code: Code, variables: Record<string, unknown> = {}): WorkerResult<never, Code> {
  return { kind: 'bpmnError', code, variables };
}
